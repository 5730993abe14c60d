import { exactText } from "@/components/ui/exact-text";
import type { CitedPassage } from "@/lib/evidence/queries/source-marks";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import { clockRange } from "@/lib/media/times";
import { statementPath } from "@/lib/statements/card";
import { Paragraphs } from "./paragraphs";
import { markId } from "./source-address";

/** Of a source that is not disclosed whole: the cited passages, and that there is more. */
export function PassagesView({ passages }: { passages: readonly CitedPassage[] }) {
  return (
    <section className="section" aria-labelledby="passages">
      <h2 id="passages">Cited passages</h2>
      <p className="quiet">
        Of this document readers see the passages that published statements cite. We hold the whole of it; its
        hash is among the files under Provenance.
      </p>
      <ol className="cited-passages">
        {passages.map((passage) => (
          <li key={markId(passage)}>
            <CitedPassageView passage={passage} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function CitedPassageView({ passage }: { passage: CitedPassage }) {
  const { excerpt, state } = passage;
  const id = markId(passage);
  return (
    <article aria-labelledby={`${id}-of`}>
      <h3 id={`${id}-of`} className="line-label">
        {placeOf(excerpt)}Cited in <a href={statementPath(passage)}>S-{passage.number}</a>
      </h3>
      {excerpt.exact || excerpt.passage ? (
        <blockquote className="passage" dir="auto">
          <Paragraphs
            id={id}
            passage={excerpt.passage ?? { parts: [{ text: excerpt.exact, marked: true }] }}
          />
        </blockquote>
      ) : (
        <p id={id}>{exactText(excerpt.description)}</p>
      )}
      {state === "lost" ? (
        <p className="quiet">A newer reading of the file no longer holds these words at this place.</p>
      ) : null}
    </article>
  );
}

function placeOf({ page, fromMs, toMs }: PublicExcerpt): string {
  if (page !== null) return `Page ${page}. `;
  return fromMs === null ? "" : `${clockRange({ fromMs, toMs })}. `;
}
