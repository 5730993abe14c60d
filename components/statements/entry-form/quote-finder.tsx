"use client";
import { WordDifferenceView } from "@/components/reviews/word-difference";
import { exactText } from "@/components/ui/exact-text";
import { purposeActs } from "./choices";
import { useEntry } from "./entry-context";
import { IntentButton, TextArea } from "./fields";
import { answerInWords, type FoundPassages, placeKey } from "./passages";

/** Paste the words, have them found: the same end as selecting them, with a script and without. */
export function QuoteFinder() {
  const { passages } = useEntry().state;
  return (
    <div className="quote-finder">
      <TextArea
        path="quote.words"
        label="Find a quote in this text"
        rows={2}
        hint="Paste the words. Left empty, the words of record are looked for."
      />
      <p className="entry-actions">
        <IntentButton intent="find-quote">Find the quote</IntentButton>
      </p>
      <section id="passages" tabIndex={-1} aria-label="Where the words stand" aria-live="polite">
        {passages ? <Passages passages={passages} /> : null}
      </section>
    </div>
  );
}

function Passages({ passages: { stretches } }: { passages: FoundPassages }) {
  const all = stretches.length > 0 && stretches.every(({ places }) => places.length > 0);
  return (
    <>
      {stretches.map((stretch, at) => (
        // Two stretches may hold the same words.
        <Stretch key={String(at)} stretch={stretch} at={at} />
      ))}
      {stretches.length === 0 ? <p className="field-note">There are no words to look for.</p> : null}
      {all ? (
        <p className="entry-actions">
          {purposeActs.map(({ purpose, act }) => (
            <IntentButton key={purpose} intent={`use-places:${purpose}`} label={`${act}: the words found`}>
              {act}
            </IntentButton>
          ))}
        </p>
      ) : null}
    </>
  );
}

function Stretch({ stretch, at }: { stretch: FoundPassages["stretches"][number]; at: number }) {
  const { places, closest } = stretch;
  return (
    <fieldset className="stretch">
      <legend className={places.length > 0 ? "match match-exact" : "match match-absent"}>
        {answerInWords(stretch)}
      </legend>
      {places.map((place, index) => (
        <label key={placeKey(place)} className="place">
          <input
            type="radio"
            name={`passage.s${at}`}
            value={placeKey(place)}
            defaultChecked={places.length === 1 && index === 0}
          />
          <span dir="auto">
            {place.page ? <strong>{`p. ${place.page} `}</strong> : null}
            {exactText(`… ${place.before}`)}
            <mark>{exactText(place.exact)}</mark>
            {exactText(`${place.after} …`)}
          </span>
        </label>
      ))}
      {closest ? <WordDifferenceView difference={closest.difference} /> : null}
    </fieldset>
  );
}
