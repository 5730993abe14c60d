import { plainText } from "@/components/ui/exact-text";
import type { PublicAction } from "@/lib/bills/profile";
import { amendedAfter, type Standing, standingOn } from "@/lib/bills/rules";
import { edtfBounds } from "@/lib/dates/edtf";
import { dateInWords } from "@/lib/dates/words";
import type { Card } from "@/lib/statements/card";

/** Where each bill of a statement stood on the day of it, by bill id; nothing for a bill without recorded actions. */
export function standingsOf(
  { bills, said }: Pick<Card, "bills" | "said">,
  actions: Readonly<Record<string, PublicAction[]>>,
): Record<string, string> {
  const day = (said.edtf === null ? null : edtfBounds(said.edtf)) ?? { from: null, to: null };
  return Object.fromEntries(
    bills.flatMap(({ id }) => {
      const life = actions[id] ?? [];
      if (life.length === 0) return [];
      const words = standingInWords(standingOn(life, day.from, day.to));
      return [[id, amendedAfter(life, day.to) ? `${words}; about an earlier version of the bill` : words]];
    }),
  );
}

/** Where a bill stood, without saying more than the record does. */
export function standingInWords(standing: Standing | null): string {
  if (standing === null) return "where the bill stood is not known, because the day is not";
  const { last, sameDay, perhaps } = standing;
  const open = perhaps.length > 0 ? `${named(perhaps)} may have come before or after` : "";
  if (last === null) return open || "before the first recorded step of the bill";
  if (sameDay) return `same day as ${step(last)}; which came first is not recorded`;
  return `last recorded step before: ${step(last)}${open ? `; ${open}` : ""}`;
}

const step = ({ description, day }: PublicAction) =>
  `“${shortened(plainText(description))}”, ${dateInWords(day)}`;

function named(actions: readonly PublicAction[]): string {
  const [first, second, ...others] = actions;
  if (!first) return "";
  if (!second) return step(first);
  const rest = others.length > 0 ? ` and ${others.length} more` : "";
  return others.length > 0 ? `${step(first)}, ${step(second)}${rest}` : `${step(first)} and ${step(second)}`;
}

const shortened = (text: string) =>
  text.length > 90 ? `${text.slice(0, 80).replace(/\s\S*$/, "")} …` : text;
