import { exactText } from "@/components/ui/exact-text";
import type { Passage } from "@/lib/sources/passage";

type Piece = Passage["parts"][number];

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

/** A passage in its paragraphs; its first marked words have the given address. */
export function Paragraphs({ passage, id }: { passage: Pick<Passage, "parts">; id: string }) {
  const paragraphs = paragraphsOf(passage);
  const first = paragraphs.flat().find(({ marked }) => marked);
  return paragraphs.map((pieces, index) => (
    <p key={String(index)}>
      {pieces.map((piece, at) =>
        piece.marked ? (
          <mark key={String(at)} id={piece === first ? id : undefined}>
            {exactText(piece.text)}
          </mark>
        ) : (
          <span key={String(at)}>{exactText(piece.text)}</span>
        ),
      )}
    </p>
  ));
}
