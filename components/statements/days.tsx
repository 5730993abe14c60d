// The days of a statement, each under its own name: when it was said, what it looks back on, when it went out.
import { DateGutter, type DayRow } from "@/components/ui/date-gutter";
import type { PublicDay } from "@/lib/dates/public-day";
import { dateInWords, dayInWords, machineDate } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";
import { filedByLabels } from "./labels";

type Step = { by: Card["filedBy"]; day: PublicDay };

/** The day it is filed under comes first. Days that agree share a row: "Said and issued". */
export function dayRows(card: Card): DayRow[] {
  const { said, about, source, filedBy } = card;
  const steps: Step[] = [{ by: "said", day: said }];
  if (source.issued.edtf !== null) steps.push({ by: "issued", day: source.issued });
  if (source.published.edtf !== null) steps.push({ by: "published", day: source.published });
  const filed = steps.findIndex(({ by }) => by === filedBy);
  if (filed > 0) steps.unshift(...steps.splice(filed, 1));
  const rows: DayRow[] = [];
  if (filedBy === "logged") rows.push(row("Logged", { edtf: card.filedOn, basis: "stated" }));
  steps.forEach(({ day }, index) => {
    const equal = steps.filter(({ day: other }) => isSameDay(day, other));
    if (steps.indexOf(equal[0] as Step) === index) rows.push(row(labelOf(equal), day));
  });
  if (about.edtf !== null) rows.push(row("About events of", about));
  return rows;
}

const isSameDay = (one: PublicDay, other: PublicDay) => one.edtf === other.edtf && one.basis === other.basis;

const exactDay = /^\d{4}-\d\d-\d\d$/;

function row(label: string, { edtf, basis }: PublicDay): DayRow {
  const note = edtf !== null && basis === "inferred" ? "date inferred" : undefined;
  // Most days are whole and certain: they need no grammar.
  if (edtf !== null && exactDay.test(edtf)) return { label, words: dayInWords(edtf), machine: edtf, note };
  return { label, words: dateInWords(edtf), machine: machineDate(edtf), note };
}

function labelOf(steps: Step[]): string {
  const [first, ...others] = steps.map(({ by }) => filedByLabels[by]);
  if (others.length === 0) return first ?? "";
  const rest = others.map((label) => label.toLowerCase());
  return [[first, ...rest.slice(0, -1)].join(", "), rest.at(-1)].join(" and ");
}

export function Days({ card }: { card: Card }) {
  return <DateGutter rows={dayRows(card)} />;
}

/** "22 Nov 2026", as a time of its own. */
export const capturedDay = (isoDay: string) => <time dateTime={isoDay}>{dayInWords(isoDay)}</time>;
