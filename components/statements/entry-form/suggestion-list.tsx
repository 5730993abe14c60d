"use client";
import { counted } from "@/components/ui/in-words";
import type { Suggestion } from "@/lib/suggestions/suggestion";
import { openSuggestions } from "./accept";
import { useEntry } from "./entry-context";
import { SuggestionItem } from "./suggestion-item";

const isNamedOnly = (suggestion: Suggestion) => suggestion.kind === "voice" && suggestion.place === "named";

/** What was found in the text. Nothing of it is in the form until it is accepted. */
export function SuggestionList() {
  const { state, script } = useEntry();
  const { suggestions, values } = state;
  const open = openSuggestions(values, suggestions?.list ?? []);
  const named = open.filter(isNamedOnly);
  const likely = open.filter((suggestion) => !isNamedOnly(suggestion));
  return (
    <div className={script ? "suggestions suggestions-live" : "suggestions"}>
      {script && !suggestions ? (
        <p className="field-note">What the text names is offered here: voices, days, bills.</p>
      ) : null}
      {suggestions ? (
        <>
          <h3 id="suggestions" tabIndex={-1}>
            {open.length === 0 ? "No open suggestions" : counted(open.length, "suggestion")}
          </h3>
          {suggestions.whole ? null : (
            <p className="field-note">The text is long; its beginning and its end were looked at.</p>
          )}
          <ul>
            {likely.map((suggestion) => (
              <SuggestionItem key={suggestion.key} suggestion={suggestion} />
            ))}
          </ul>
          {named.length > 0 ? (
            <details>
              <summary>Also named in the text ({named.length})</summary>
              <ul>
                {named.map((suggestion) => (
                  <SuggestionItem key={suggestion.key} suggestion={suggestion} />
                ))}
              </ul>
            </details>
          ) : null}
          <input type="hidden" name="suggesting" value="yes" />
        </>
      ) : null}
      {values.dismissed.map((key) => (
        <input key={key} type="hidden" name="dismissed[]" value={key} />
      ))}
    </div>
  );
}
