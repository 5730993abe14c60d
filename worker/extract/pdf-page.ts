// The words of one page of a PDF in reading order: runs of letters become lines, lines become paragraphs. pdfjs gives
// the runs in the order in which the page draws them, which is the order of reading in all but odd files.
import type { TextItem } from "pdfjs-dist/types/src/display/api";

/** A run of words; x, y, width and height from the top left corner of the page, in PDF points. */
export type Run = { text: string; x: number; y: number; width: number; height: number };
export type Line = { runs: Run[]; size: number; top: number; left: number; upright: boolean };
export type Paragraph = { lines: Line[]; size: number };

type Matrix = readonly number[];

export function readLines(items: readonly TextItem[], viewport: Matrix): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    if (item.str !== "") {
      const placed = place(item, viewport);
      if (line && isElsewhere(line, placed)) line = null;
      if (item.str.trim() === "") {
        // A space belongs to the line it stands in; none begins one.
        if (line) line.runs.push(placed.run);
      } else {
        if (!line) {
          line = {
            runs: [],
            size: placed.size,
            top: placed.run.y,
            left: placed.run.x,
            upright: placed.upright,
          };
          lines.push(line);
        }
        if (needsSpace(line, placed)) line.runs.push({ ...placed.run, text: " ", width: 0 });
        line.runs.push(placed.run);
        line.size = Math.max(line.size, placed.size);
        line.left = Math.min(line.left, placed.run.x);
      }
    }
    if (item.hasEOL) line = null;
  }
  return lines;
}

export function readParagraphs(lines: readonly Line[]): Paragraph[] {
  const leading = usualLeading(lines);
  const paragraphs: Paragraph[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && before && !beginsParagraph(before, line, leading)) open.lines.push(line);
    else paragraphs.push({ lines: [line], size: line.size });
    before = line;
  }
  return paragraphs;
}

export const lineText = (line: Line) =>
  line.runs
    .map(({ text }) => text)
    .join("")
    .trim();

export const isListItem = (paragraph: Paragraph) => {
  const [first] = paragraph.lines;
  return first !== undefined && listMark.test(lineText(first));
};

const listMark = /^(?:[•▪◦‣●○■□–*-]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s/;

type Placed = { run: Run; size: number; upright: boolean };

function place(item: TextItem, viewport: Matrix): Placed {
  const [a, b, c, d, e, f] = multiply(viewport, item.transform as number[]);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const length = Math.hypot(a, b) || 1;
  // The corners: along the writing, and up and down by the height of the letters.
  const corners = [0, item.width].flatMap((along) =>
    [0.85, -0.25].map((up) => ({
      x: e + (a / length) * along + c * up,
      y: f + (b / length) * along + d * up,
    })),
  );
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const upright = Math.abs(b) < Math.abs(a) * 0.1 && a > 0;
  return {
    run: { text: item.str, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
    size,
    upright,
  };
}

/** Whether a run stands outside of the line: above, below, or back before its beginning. */
function isElsewhere(line: Line, { run, upright }: Placed): boolean {
  if (upright !== line.upright) return true;
  if (!upright) return false;
  const last = line.runs.at(-1);
  if (!last) return false;
  const overlap = Math.min(last.y + last.height, run.y + run.height) - Math.max(last.y, run.y);
  return overlap < Math.min(last.height, run.height) * 0.4 || run.x + run.width < line.left;
}

function needsSpace(line: Line, { run, size, upright }: Placed): boolean {
  const last = line.runs.at(-1);
  if (!last || !upright || /\s$/.test(last.text) || /^\s/.test(run.text)) return false;
  return run.x - (last.x + last.width) > size * 0.2;
}

function beginsParagraph(before: Line, line: Line, leading: number): boolean {
  if (listMark.test(lineText(line))) return true;
  if (before.upright !== line.upright) return true;
  const step = line.top - before.top;
  const size = Math.max(before.size, line.size);
  // Upwards, or beside: another column. Far down: a gap. Larger or smaller letters: something else.
  if (step < size * 0.3 || step > Math.max(leading * 1.35, size * 1.1)) return true;
  return Math.abs(before.size - line.size) > size * 0.15;
}

/** The distance from line to line that most lines of the page keep. */
function usualLeading(lines: readonly Line[]): number {
  const steps = lines
    .flatMap((line, index) => {
      const next = lines[index + 1];
      const step = next ? next.top - line.top : 0;
      return step > line.size * 0.8 && step < line.size * 2.2 ? [step] : [];
    })
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

function multiply(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [ma = 1, mb = 0, mc = 0, md = 1, me = 0, mf = 0] = m;
  const [na = 1, nb = 0, nc = 0, nd = 1, ne = 0, nf = 0] = n;
  return [
    ma * na + mc * nb,
    mb * na + md * nb,
    ma * nc + mc * nd,
    mb * nc + md * nd,
    ma * ne + mc * nf + me,
    mb * ne + md * nf + mf,
  ];
}
