"use client";
import { sourceKindLabels } from "@/components/sources/labels";
import { dateInWords } from "@/lib/dates/words";
import type {
  DayField,
  DaySuggestion,
  SignersSuggestion,
  SourceSuggestion,
  Suggestion,
  VoiceSuggestion,
} from "@/lib/suggestions/suggestion";
import { roleChoices, statementKindChoices } from "./choices";
import { IntentButton } from "./fields";
import { agentKindLabels } from "./known";

/** One finding: what it is, why it is offered, and the ways to take it. */
export function SuggestionItem({ suggestion }: { suggestion: Suggestion }) {
  const title = titleOf(suggestion);
  return (
    <li className="suggestion">
      <p className="suggestion-title">{title}</p>
      <p className="field-note">{suggestion.reason}</p>
      {suggestion.context ? (
        <p className="field-note">
          <q>{suggestion.context}</q>
        </p>
      ) : null}
      <p className="entry-actions">
        <Ways suggestion={suggestion} />
        <IntentButton intent={`dismiss:${suggestion.key}`} kind="quiet" label={`Dismiss: ${title}`}>
          Dismiss
        </IntentButton>
      </p>
    </li>
  );
}

function titleOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "voice": {
      const name = [suggestion.printedName, suggestion.printedTitle].filter(Boolean).join(", ");
      return suggestion.place === "named" ? name : `${roleChoices[suggestion.role]}: ${name}`;
    }
    case "signers":
      return `${suggestion.names.length} signatories: ${suggestion.names.map(({ printedName }) => printedName).join(", ")}`;
    case "bill":
      return `${suggestion.identifier}, ${suggestion.session}${suggestion.basis === "inferred" ? ", inferred" : ""}`;
    case "day":
      return `“${suggestion.words}”${suggestion.readings.length > 0 ? `: ${suggestion.readings.map((edtf) => dateInWords(edtf)).join(" or ")}` : ""}`;
    case "source":
      return sourceTitle(suggestion);
  }
}

function sourceTitle({ value }: SourceSuggestion): string {
  if (value.field === "title") return `Title: ${value.text}`;
  if (value.field === "publisher") return `Publisher: ${value.text}`;
  return `Kind: ${sourceKindLabels[value.sourceKind]}, said as ${statementKindChoices[value.statementKind].toLowerCase()}`;
}

function Ways({ suggestion }: { suggestion: Suggestion }) {
  switch (suggestion.kind) {
    case "voice":
      return <VoiceWays suggestion={suggestion} />;
    case "signers":
      return <SignersWays suggestion={suggestion} />;
    case "day":
      return <DayWays suggestion={suggestion} />;
    default:
      return (
        <IntentButton intent={`accept:${suggestion.key}`} label={`Accept: ${titleOf(suggestion)}`}>
          Accept
        </IntentButton>
      );
  }
}

function VoiceWays({ suggestion }: { suggestion: VoiceSuggestion }) {
  const { key, matches, printedName, role, newKind, place } = suggestion;
  const name = printedName || suggestion.printedTitle;
  return (
    <>
      {place === "named" ? (
        <select name={`roles.${key}`} defaultValue={role} aria-label={`Part of ${name}`}>
          {Object.entries(roleChoices).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : null}
      {matches.map((match) => (
        <IntentButton
          key={match.id}
          intent={`accept:${key}:${match.id}`}
          label={`${wordsFor(match)}: ${name}`}
        >
          {wordsFor(match)}
        </IntentButton>
      ))}
      {matches.length === 0 && printedName !== "" ? (
        <IntentButton
          intent={`accept-new:${key}`}
          label={`Add ${name} and make a ${agentKindLabels[newKind]} record`}
        >
          {`Add, new ${agentKindLabels[newKind]} record`}
        </IntentButton>
      ) : null}
      <IntentButton
        intent={`accept:${key}:none`}
        label={printedName === "" ? `Add ${name} as printed` : `Add as printed only: ${name}`}
      >
        {printedName === "" ? "Add" : "Add as printed only"}
      </IntentButton>
    </>
  );
}

const wordsFor = ({ name, office }: VoiceSuggestion["matches"][number]) =>
  `Add as ${name}${office ? `, ${office}` : ""}`;

function SignersWays({ suggestion }: { suggestion: SignersSuggestion }) {
  const { key, names } = suggestion;
  const without = names.filter(({ matches }) => matches.length === 0).length;
  return (
    <>
      {without > 0 ? (
        <IntentButton
          intent={`accept-new:${key}`}
        >{`Add all ${names.length}, ${without} new records`}</IntentButton>
      ) : null}
      <IntentButton intent={`accept:${key}`}>
        {without > 0 ? `Add all ${names.length} as printed` : `Add all ${names.length}`}
      </IntentButton>
    </>
  );
}

const fieldLabels: Record<DayField, string> = {
  said: "said",
  issued: "issued",
  published: "published",
  about: "it speaks of",
};

function DayWays({ suggestion }: { suggestion: DaySuggestion }) {
  const { key, readings, fields, words } = suggestion;
  const [first] = fields;
  const ways = fields.includes("issued") && fields.includes("said") ? [fields.join("+"), ...fields] : fields;
  if (readings.length > 1 && first) {
    return readings.map((edtf) => (
      <IntentButton key={edtf} intent={`accept:${key}:${first}:${edtf}`}>
        {`${dateInWords(edtf)} as day ${fieldLabels[first]}`}
      </IntentButton>
    ));
  }
  if (readings.length === 0) return null;
  return ways.map((way) => {
    const named = way
      .split("+")
      .map((field) => fieldLabels[field as DayField])
      .join(" and ");
    return (
      <IntentButton key={way} intent={`accept:${key}:${way}`} label={`Use “${words}” as day ${named}`}>
        {`Day ${named}`}
      </IntentButton>
    );
  });
}
