// Steps of the bill above, statements below, on one line of days. Wide screens only: the lists say the same.
import type { PublicAction } from "@/lib/bills/profile";
import { inOrder } from "@/lib/bills/rules";
import { daysBetween } from "@/lib/dates/calendar";
import { dayInWords } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";

const width = 1200;
const height = 132;
const margin = 24;
const axis = 66;

export function TwoLaneStrip({
  actions,
  cards,
}: {
  actions: readonly PublicAction[];
  cards: readonly Card[];
}) {
  const steps = inOrder(actions);
  const said = cards.filter(({ status, filedBy }) => status !== "retracted" && filedBy !== "logged");
  const days = [...steps.map(({ from }) => from), ...said.map(({ filedOn }) => filedOn)].sort();
  const [first] = days;
  const last = days.at(-1);
  if (steps.length === 0 || said.length === 0 || !first || !last || first === last) return null;
  const span = daysBetween(first, last);
  const x = (day: string) =>
    Math.round((margin + (daysBetween(first, day) / span) * (width - 2 * margin)) * 10) / 10;
  return (
    <figure className="two-lanes">
      <figcaption>
        {dayInWords(first)} to {dayInWords(last)}: above, the steps of the bill by number; below, a stroke for
        each statement on this page
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="lanes-title">
        <title id="lanes-title">Steps of the bill and statements on it, by day</title>
        <path className="axis" d={`M0 ${axis}.5h${width}`} />
        {stacked(steps.map(({ from }) => x(from))).map(({ at, level }, index) => (
          <g key={String(index)} className="step-mark">
            <path d={`M${at} ${axis}v-${14 + level * 20}`} />
            <circle cx={at} cy={axis - 14 - level * 20} r="9" />
            <text x={at} y={axis - 10 - level * 20}>
              {index + 1}
            </text>
          </g>
        ))}
        <path className="said-marks" d={strokes(said.map(({ filedOn }) => x(filedOn)))} />
      </svg>
    </figure>
  );
}

/** Marks that would cover each other stand one above the other, three high at most. */
function stacked(places: number[]): { at: number; level: number }[] {
  const free = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return places.map((at) => {
    const open = free.findIndex((end) => at - end >= 20);
    const level = open === -1 ? free.indexOf(Math.min(...free)) : open;
    free[level] = at;
    return { at, level };
  });
}

/** A stroke for each statement; those of one day get longer together. */
function strokes(places: number[]): string {
  const heights = new Map<number, number>();
  for (const at of places) heights.set(at, (heights.get(at) ?? 0) + 1);
  return [...heights].map(([at, count]) => `M${at} ${axis + 4}v${Math.min(10 + count * 8, 58)}`).join("");
}
