// The evidence: the words marked inside the paragraphs of their source.
import { Paragraphs } from "@/components/sources/paragraphs";
import { Disclosure } from "@/components/ui/disclosure";
import type { ExcerptNow } from "@/lib/evidence/queries/excerpts-now";
import { sourcePath } from "@/lib/sources/profile";
import type { Card, Detail } from "@/lib/statements/card";
import { CitedPlaces } from "./cited-places";

type Passage = NonNullable<Detail["passage"]>;
function whatIsMarked({ wordsKind }: Card, { match }: Passage): string {
  if (wordsKind === "translated") return "Marked: the passage that the words translate.";
  if (wordsKind === "paraphrase") return "Marked: the passage that the words paraphrase.";
  return match === "exact"
    ? "Marked: the words as they stand in the source, letter by letter."
    : "Marked: the words as they stand in the source. Only spaces and forms of punctuation differ.";
}

type EvidenceProps = {
  card: Card;
  passage: Detail["passage"];
  excerpts?: Detail["excerpts"];
  /** The cited places as they stand now. */
  now?: readonly ExcerptNow[];
};

export function Evidence({ card, passage, excerpts = [], now = [] }: EvidenceProps) {
  const shown = (
    <>
      {passage ? <Marked card={card} passage={passage} /> : null}
      <CitedPlaces card={card} excerpts={excerpts} now={now} withPassage={passage !== null} />
    </>
  );
  return (
    <section className="section" aria-labelledby="evidence">
      <h2 id="evidence">In the source</h2>
      {passage === null && excerpts.length === 0 ? (
        <p className="quiet">The source is cited without its passage: its text is not held here.</p>
      ) : card.status === "retracted" ? (
        <Disclosure summary="The passage as it was published">{shown}</Disclosure>
      ) : (
        shown
      )}
      <p className="quiet">
        <a href={sourcePath(card.source)}>About this source, D-{card.source.number}</a>
      </p>
    </section>
  );
}

const Marked = ({ card, passage }: { card: Card; passage: Passage }) => (
  <>
    <p className="quiet">{whatIsMarked(card, passage)}</p>
    <blockquote className="passage" cite={card.source.url || undefined} lang={card.language} dir="auto">
      <Paragraphs passage={passage} id="words" />
    </blockquote>
  </>
);
