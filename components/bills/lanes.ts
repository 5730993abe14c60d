// Where the marks of a two-lane strip stand, in hundredths of its width.
import { compareDays, daysBetween } from "@/lib/dates/calendar";
import { dateInWords } from "@/lib/dates/words";

export type Lanes = {
  first: string;
  last: string;
  /** In the order given. Level 0 is next to the line; marks that would cover each other stand higher. */
  steps: { at: number; level: number }[];
  /** Of one exact day. */
  statements: { at: number; count: number }[];
  /** Of a day somewhere between two places. */
  spans: { from: number; to: number }[];
  ticks: { at: number; label: string }[];
};

/** The days a statement may be of, inclusive. */
export type Span = { from: string; to: string };

const margin = 3;
/** What two step marks need between them on the narrowest strip. */
const apart = 3;
const mostTicks = 9;

/** Null where there is nothing to compare: no step, no statement, or all on one day. */
export function lanesOf(stepDays: readonly string[], said: readonly Span[]): Lanes | null {
  const days = [...stepDays, ...said.flatMap(({ from, to }) => [from, to])].sort(compareDays);
  const [first] = days;
  const last = days.at(-1);
  if (stepDays.length === 0 || said.length === 0 || !first || !last || first === last) return null;
  const span = daysBetween(first, last);
  const place = (day: string) => {
    const at = margin + (daysBetween(first, day) / span) * (100 - 2 * margin);
    return Math.round(at * 10) / 10;
  };
  const exact = said.filter(({ from, to }) => from === to);
  return {
    first,
    last,
    steps: stacked(stepDays.map(place)),
    statements: counted(exact.map(({ from }) => place(from))),
    spans: said
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => ({ from: place(from), to: place(to) })),
    ticks: ticksOf(first, last, place),
  };
}

function stacked(places: number[]): Lanes["steps"] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return places.map((at) => {
    const open = ends.findIndex((end) => at - end >= apart);
    const level = open === -1 ? ends.indexOf(Math.min(...ends)) : open;
    ends[level] = at;
    return { at, level };
  });
}

function counted(places: number[]): Lanes["statements"] {
  const counts = new Map<number, number>();
  for (const at of places) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].map(([at, count]) => ({ at, count }));
}

/** The beginnings of months, or of years where months would be too many. */
function ticksOf(first: string, last: string, place: (day: string) => number): Lanes["ticks"] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split("-").map(Number);
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    if (compareDays(day, last) > 0) break;
    months.push(day);
  }
  const years = months.filter((day) => day.slice(5, 7) === "01");
  const every = Math.ceil(years.length / mostTicks);
  const days = months.length <= mostTicks ? months : years.filter((_, index) => index % every === 0);
  return days.map((day) => ({
    at: place(day),
    label: months.length <= mostTicks ? dateInWords(day.slice(0, 7)) : day.slice(0, 4),
  }));
}
