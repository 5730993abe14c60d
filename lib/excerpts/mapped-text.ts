// A text made out of another by changes, and the way back to where each piece of it stood. Offsets are UTF-16 units.

/** Runs of the normalised text: copied unit by unit, or made as a whole of one stretch of the original. */
export type Runs = {
  /** Where each run begins in the normalised text, rising. */
  at: number[];
  start: number[];
  end: number[];
  /** Of the normalised text. */
  length: number;
};

/** A text made out of an original; `runs` is null while it still is the original. */
export type Mapped = { text: string; runs: Runs | null };

/** A stretch of a text, and what stands in its place. */
export type Change = { start: number; end: number; piece: string };

/** Makes the changes, and keeps where in the first original each piece stood. */
export function replaced(from: Mapped, changes: Iterable<Change>): Mapped & { runs: Runs } {
  const runs: Runs = { at: [], start: [], end: [], length: 0 };
  let text = "";
  let copied = 0;
  const add = (piece: string, start: number, end: number) => {
    if (piece === "") return;
    const before = from.runs ? rangeBefore(from.runs, start, end) : { start, end };
    runs.at.push(text.length);
    runs.start.push(before.start);
    runs.end.push(before.end);
    text += piece;
  };
  const copy = (end: number) => {
    if (!from.runs) add(from.text.slice(copied, end), copied, end);
    else for (const [a, b] of splitAtRuns(from.runs, copied, end)) add(from.text.slice(a, b), a, b);
  };
  for (const { start, end, piece } of changes) {
    copy(start);
    copied = end;
    add(piece, start, end);
  }
  copy(from.text.length);
  runs.length = text.length;
  return { text, runs };
}

/** The range cut where runs end, so that each piece can be followed back by itself. */
function splitAtRuns({ at }: Runs, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (let run = runOf(at, start) + 1; from < end; run++) {
    const to = Math.min(at[run] ?? end, end);
    if (to > from) pieces.push([from, to]);
    from = to;
  }
  return pieces;
}

/** The last run that begins at or before a place. */
function runOf(at: number[], place: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range of the original that a range of the text was made from. */
export function rangeBefore(
  { at, start, end, length: whole }: Runs,
  from: number,
  to: number,
): { start: number; end: number } {
  const first = runOf(at, from);
  const last = runOf(at, Math.max(to - 1, from));
  return { start: placeIn(first, from, 0), end: placeIn(last, to, 1) };

  // A run that was copied keeps its length, and each unit of it its place; of any other the whole is meant.
  function placeIn(run: number, place: number, side: 0 | 1): number {
    const [a, b] = [start[run] ?? 0, end[run] ?? 0];
    const begins = at[run] ?? 0;
    const length = (at[run + 1] ?? whole) - begins;
    return length === b - a ? a + (place - begins) : side === 0 ? a : b;
  }
}
