import type { TextRange } from "../captures/texts";

export type PagePlace = { page: number | null; boxes: number[][] | null };

type Page = TextRange & { number: number; runs: number[][] };

/** More boxes than this say no more than the page does. */
const mostBoxes = 200;

/**
 * The page a range of a paged text begins on, and the boxes of the runs its words stand in: [page, x, y, width,
 * height]. A run that is cited in part is cut by its share of characters.
 */
export function placeOnPages({ start, end }: TextRange, pages: readonly Page[]): PagePlace {
  const touched = pages.filter((page) => page.start < end && start < page.end);
  const boxes = touched
    .flatMap(({ number, runs }) => runs.flatMap((run) => boxOf(number, run, { start, end })))
    .slice(0, mostBoxes);
  return { page: touched[0]?.number ?? null, boxes: boxes.length > 0 ? boxes : null };
}

function boxOf(page: number, run: number[], range: TextRange): number[][] {
  const [start = 0, end = 0, x = 0, y = 0, width = 0, height = 0] = run;
  const from = Math.max(start, range.start);
  const to = Math.min(end, range.end);
  if (from >= to) return [];
  const share = width / (end - start);
  return [[page, tenth(x + share * (from - start)), tenth(y), tenth(share * (to - from)), tenth(height)]];
}

const tenth = (points: number) => Math.round(points * 10) / 10;
