// The days of a statement, each under its own name: when it was said, what it looks back on, when it went out.
import { DateGutter, type DayRow } from "@/components/ui/date-gutter";
import type { PublicDay } from "@/lib/dates/public-day";
import { dateInWords, dayInWords, machineDate } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";
import { filedByLabels } from "./labels";

/** The day it is filed under comes first. Days that agree share a row: "Said and issued". */
export function dayRows(card: Card): DayRow[] {
  const steps: [Card["filedBy"], PublicDay][] = [
    ["said", card.said],
    ["issued", card.source.issued],
    ["published", card.source.published],
  ];
  const left = steps.filter(([by, day]) => day.edtf !== null || by === "said");
  const filed = left.findIndex(([by]) => by === card.filedBy);
  if (filed > 0) left.unshift(...left.splice(filed, 1));
  const rows: DayRow[] = [];
  if (card.filedBy === "logged") rows.push(row("Logged", { edtf: card.filedOn, basis: "stated" }));
  while (left[0]) {
    const [, day] = left[0];
    const equal = left.filter(([, other]) => other.edtf === day.edtf && other.basis === day.basis);
    rows.push(row(labelOf(equal.map(([by]) => by)), day));
    for (const step of equal) left.splice(left.indexOf(step), 1);
  }
  if (card.about.edtf !== null) rows.push(row("About events of", card.about));
  return rows;
}

const row = (label: string, day: PublicDay): DayRow => ({
  label,
  words: dateInWords(day.edtf),
  machine: machineDate(day.edtf),
  note: day.edtf !== null && day.basis === "inferred" ? "date inferred" : undefined,
});

function labelOf(steps: Card["filedBy"][]): string {
  const words = steps.map((by, index) => (index === 0 ? filedByLabels[by] : filedByLabels[by].toLowerCase()));
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : (words[0] ?? "");
}

export function Days({ card }: { card: Card }) {
  return <DateGutter rows={dayRows(card)} />;
}

/** "22 Nov 2026", as a time of its own. */
export const capturedDay = (isoDay: string) => <time dateTime={isoDay}>{dayInWords(isoDay)}</time>;
