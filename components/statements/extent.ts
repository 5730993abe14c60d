// How much is on record of a subject, in words and as months in a row.
import { counted } from "@/components/ui/in-words";
import type { Extent } from "@/lib/statements/queries/filed-days";

/** "41 statements on record, 2016 to 2020, 2 of no known day" */
export function extentInWords({ entries, more, years, undated }: Extent): string {
  if (entries === 0) return "No published statements yet";
  const count = more
    ? `More than ${counted(entries, "statement")} on record`
    : `${counted(entries, "statement")} on record`;
  if (years.length === 0) return `${count}, no day known`;
  const last = Math.max(...years);
  const first = Math.min(...years);
  const some = undated > 0 ? `, ${undated} of no known day` : "";
  if (first !== last) return `${count}, ${first} to ${last}${some}`;
  return undated > 0 ? `${count}, ${last}${some}` : `${count}, all of ${last}`;
}

export type Bar = { period: string; entries: number };

const fewestEntries = 12;
const fewestMonths = 3;
const mostMonths = 120;

/**
 * The months of a rhythm strip without gaps, or its years where there are more than ten of them; null where there is
 * too little to show a rhythm. The earliest month of a count that stopped somewhere is left out.
 */
export function rhythmOf({
  months,
  entries,
  more,
}: Pick<Extent, "months" | "entries" | "more">): Bar[] | null {
  const known = [...months].slice(more ? 1 : 0);
  const first = known[0]?.[0];
  const last = known.at(-1)?.[0];
  if (
    entries < fewestEntries ||
    !first ||
    !last ||
    monthNumber(last) - monthNumber(first) + 1 < fewestMonths
  ) {
    return null;
  }
  const byMonth = range(monthNumber(first), monthNumber(last)).map((number) => {
    const period = monthText(number);
    return { period, entries: months.get(period) ?? 0 };
  });
  return byMonth.length > mostMonths ? inYears(byMonth) : byMonth;
}

function inYears(byMonth: Bar[]): Bar[] {
  const years = new Map<string, number>();
  for (const { period, entries } of byMonth) {
    const year = period.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + entries);
  }
  return [...years].map(([period, entries]) => ({ period, entries }));
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthText = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
