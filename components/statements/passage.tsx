// The evidence: the words marked inside the paragraphs of their source.
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { sourcePath } from "@/lib/sources/profile";
import type { Card, Detail } from "@/lib/statements/card";

type Passage = NonNullable<Detail["passage"]>;
type Piece = { text: string; marked: boolean };

/** The passage line by line, as the source breaks its lines. */
export function paragraphsOf({ parts }: Pick<Passage, "parts">): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { text, marked } of parts) {
    text.split(/(?:\r?\n|\u2028|\u2029)+/).forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      if (line.trim() !== "") paragraphs.at(-1)?.push({ text: line, marked });
    });
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}

const matches: Record<Passage["match"], string> = {
  exact: "Marked: the words as they stand in the source, letter by letter.",
  normalised: "Marked: the words as they stand in the source. Only spaces and forms of punctuation differ.",
};

export function Evidence({ card, passage }: { card: Card; passage: Detail["passage"] }) {
  return (
    <section className="section" aria-labelledby="evidence">
      <h2 id="evidence">In the source</h2>
      {passage === null ? (
        <p className="quiet">The source is cited without its passage: its text is not held here.</p>
      ) : card.status === "retracted" ? (
        <Disclosure summary="The passage as it was published">
          <Marked card={card} passage={passage} />
        </Disclosure>
      ) : (
        <Marked card={card} passage={passage} />
      )}
      <p className="quiet">
        <a href={sourcePath(card.source)}>About this source, D-{card.source.number}</a>
      </p>
    </section>
  );
}

const Marked = ({ card, passage }: { card: Card; passage: Passage }) => (
  <>
    <p className="quiet">{matches[passage.match]}</p>
    <blockquote className="passage" cite={card.source.url || undefined} lang={card.language} dir="auto">
      <Paragraphs passage={passage} />
    </blockquote>
  </>
);

function Paragraphs({ passage }: { passage: Passage }) {
  const paragraphs = paragraphsOf(passage);
  const first = paragraphs.flat().find(({ marked }) => marked);
  return paragraphs.map((pieces, index) => (
    <p key={String(index)}>
      {pieces.map((piece, at) =>
        piece.marked ? (
          <mark key={String(at)} id={piece === first ? "words" : undefined}>
            {exactText(piece.text)}
          </mark>
        ) : (
          <span key={String(at)}>{exactText(piece.text)}</span>
        ),
      )}
    </p>
  ));
}
