import { ClipRange } from "@/components/media/clip-range";
import { type PlayableRecording, Player } from "@/components/media/player";
import { purposeChoices } from "@/components/statements/entry-form/choices";
import { exactText } from "@/components/ui/exact-text";
import type { ExcerptContent } from "@/lib/excerpts/content";

export type CitedRecordings = ReadonlyMap<string, PlayableRecording>;

type CitedBesideProps = { excerpts: readonly ExcerptContent[]; recordings: CitedRecordings };

/** What an entry cites besides the passages of its words: for context, for a day, and every range of a recording. */
export function CitedBeside({ excerpts, recordings }: CitedBesideProps) {
  const beside = excerpts.filter(({ purpose, textId }) => purpose !== "words" || textId === null);
  if (beside.length === 0) return null;
  return (
    <>
      <h3>Cited beside the words</h3>
      <ul className="cited-beside">
        {beside.map((excerpt, index) => (
          // The list is static: the place of an excerpt is its identity.
          <li key={String(index)}>
            <Cited
              excerpt={excerpt}
              recording={recordings.get(excerpt.captureId) ?? null}
              id={`cited-${index + 1}`}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type CitedProps = { excerpt: ExcerptContent; recording: PlayableRecording | null; id: string };

function Cited({ excerpt, recording, id }: CitedProps) {
  const { purpose, exact, page, fromMs, toMs, sourceId, captureId, coverage, description } = excerpt;
  const isRange = fromMs !== null && toMs !== null;
  return (
    <>
      <p className="quiet">
        {purposeChoices[purpose]}
        {page === null ? "" : `, p. ${page}`}
      </p>
      {exact === "" ? null : (
        <blockquote dir="auto">
          <mark>{exactText(exact)}</mark>
        </blockquote>
      )}
      {isRange ? (
        <ClipRange
          fromMs={fromMs}
          toMs={toMs}
          address={`/desk/sources/${sourceId}/recording/${captureId}`}
          coverage={coverage}
          description={description}
        />
      ) : null}
      {isRange && recording ? <Player id={id} recording={recording} range={{ fromMs, toMs }} /> : null}
    </>
  );
}
