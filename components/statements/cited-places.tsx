// Where in the source the words and what stands around them are found: each place with the way to it.
import { Paragraphs } from "@/components/sources/paragraphs";
import type { ExcerptPurpose } from "@/db/evidence-vocabulary";
import type { ExcerptNow } from "@/lib/evidence/queries/excerpts-now";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import type { Card } from "@/lib/statements/card";
import { CitedFile } from "./cited-file";
import { CitedRange } from "./cited-range";

type CitedPlacesProps = {
  card: Card;
  excerpts: readonly PublicExcerpt[];
  now: readonly ExcerptNow[];
  /** Whether the words are shown above in their paragraphs. */
  withPassage: boolean;
};

const headings: Record<ExcerptPurpose, string> = {
  words: "The words, cited here as well",
  context: "What stands around it",
  date: "Where the day stands",
};

export function CitedPlaces({ card, excerpts, now, withPassage }: CitedPlacesProps) {
  const [first] = excerpts.filter(({ purpose, textId }) => purpose === "words" && textId !== null);
  const shown = withPassage
    ? excerpts.filter(({ purpose, textId }) => purpose === "words" && textId === first?.textId)
    : [];
  const others = excerpts.filter((excerpt) => !shown.includes(excerpt));
  return (
    <>
      {isSome(shown) ? (
        <div className="cited-place">
          <Changed excerpts={shown} now={now} />
          {shown.map((excerpt) => (
            <CitedRange key={excerpt.position} excerpt={excerpt} recording={recordingOf(excerpt, now)} />
          ))}
          <CitedFile statement={card} excerpts={shown} now={now} />
        </div>
      ) : null}
      {others.map((excerpt) => (
        <div key={excerpt.position} className="cited-place">
          {excerpts.length === 1 ? null : <h3>{headingOf(excerpt)}</h3>}
          <Changed excerpts={[excerpt]} now={now} />
          {excerpt.passage ? (
            <blockquote className="passage" dir="auto">
              <Paragraphs passage={excerpt.passage} id={`words-${excerpt.position}`} />
            </blockquote>
          ) : null}
          <CitedRange excerpt={excerpt} recording={recordingOf(excerpt, now)} />
          <CitedFile statement={card} excerpts={[excerpt]} now={now} />
        </div>
      ))}
    </>
  );
}

const headingOf = ({ purpose, textId }: PublicExcerpt) =>
  purpose === "context" && textId === null ? "What a recording shows" : headings[purpose];

const isSome = <T,>(list: readonly T[]): list is [T, ...T[]] => list.length > 0;

const recordingOf = ({ position }: PublicExcerpt, now: readonly ExcerptNow[]) =>
  now.find((excerpt) => excerpt.position === position)?.recording ?? null;

function Changed({ excerpts, now }: { excerpts: readonly PublicExcerpt[]; now: readonly ExcerptNow[] }) {
  const lost = now.filter(({ state }) => state === "lost").map(({ position }) => position);
  if (!excerpts.some(({ position }) => lost.includes(position))) return null;
  return (
    <p className="source-changed">
      <strong>Source text changed since archiving.</strong> A newer reading of the archived file no longer
      holds these words at this place. The passage is shown as it stood when the statement was reviewed; the
      file itself is unchanged.
    </p>
  );
}
