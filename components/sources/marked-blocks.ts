// The paragraphs of a part of a text, cut where cited passages and found words begin and end.
import type { TextPart } from "@/lib/evidence/queries/text-part";

/** A range of code points with its name. */
export type NamedRange = { id: string; start: number; end: number };

/** A stretch of one paragraph. */
export type Piece = {
  text: string;
  /** The cited passages that cover it. */
  marks: string[];
  /** Of those, the ones that begin and end here, as far as this part shows them. */
  begins: string[];
  ends: string[];
  /** The found words it belongs to, and whether they begin here. */
  hit: { id: string; begins: boolean } | null;
};

export type MarkedBlock = {
  kind: TextPart["blocks"][number]["kind"];
  level: number;
  /** The page that begins with this paragraph, or inside it. */
  page: { number: number; continued: boolean } | null;
  pieces: Piece[];
};

/** What a part shows: its paragraphs from the first to the last. `marks` and `hits` may reach beyond the part. */
export function markedBlocks(
  part: TextPart,
  marks: readonly NamedRange[],
  hits: readonly NamedRange[] = [],
): MarkedBlock[] {
  const wordsAt = slicer(part);
  const near = marks.filter((mark) => mark.start < part.end && mark.end > part.start);
  const found = hits.filter((hit) => hit.start < part.end && hit.end > part.start);
  const begun = new Set<string>();
  const pages = [...part.pages];
  const blocks = blocksOf(part).map((block): MarkedBlock => {
    const start = Math.max(block.start, part.start);
    const end = Math.min(block.end, part.end);
    const beginning = pages.filter((page) => page.start < end);
    pages.splice(0, beginning.length);
    const page = beginning.at(-1);
    return {
      kind: block.kind,
      level: block.level ?? 1,
      page: page ? { number: page.number, continued: page.start < part.start } : null,
      pieces: piecesOf({ start, end }, near, found).map(({ from, to }) => {
        const covering = near.filter((mark) => mark.start <= from && to <= mark.end).map(({ id }) => id);
        const hit = found.find((range) => range.start <= from && to <= range.end);
        const begins = covering.filter((id) => !begun.has(id));
        for (const id of begins) begun.add(id);
        const hitBegins = hit !== undefined && !begun.has(`hit ${hit.id}`);
        if (hit) begun.add(`hit ${hit.id}`);
        return {
          text: wordsAt(from, to),
          marks: covering,
          begins,
          ends: [],
          hit: hit ? { id: hit.id, begins: hitBegins } : null,
        };
      }),
    };
  });
  nameEnds(blocks);
  return blocks;
}

/** Where a passage is seen for the last time. */
function nameEnds(blocks: MarkedBlock[]): void {
  const ended = new Set<string>();
  for (const piece of blocks.flatMap(({ pieces }) => pieces).toReversed()) {
    piece.ends = piece.marks.filter((id) => !ended.has(id));
    for (const id of piece.ends) ended.add(id);
  }
}

function piecesOf(
  { start, end }: { start: number; end: number },
  marks: readonly NamedRange[],
  hits: readonly NamedRange[],
): { from: number; to: number }[] {
  const cuts = [start, end, ...[...marks, ...hits].flatMap((range) => [range.start, range.end])]
    .filter((cut) => start <= cut && cut <= end)
    .sort((a, b) => a - b);
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1];
    return to === undefined || to === from ? [] : [{ from, to }];
  });
}

// A text without blocks is shown line by line.
function blocksOf({ blocks, text, start }: TextPart): TextPart["blocks"] {
  if (blocks.length > 0) return blocks;
  let at = start;
  return text.split("\n").flatMap((line) => {
    const from = at;
    at += [...line].length + 1;
    return line.trim() === "" ? [] : [{ kind: "paragraph" as const, start: from, end: at - 1 }];
  });
}

/** Code points of the part as text. */
function slicer({ text, start }: TextPart): (from: number, to: number) => string {
  if (!/[\uD800-\uDFFF]/.test(text)) return (from, to) => text.slice(from - start, to - start);
  const points = [...text];
  return (from, to) => points.slice(from - start, to - start).join("");
}
