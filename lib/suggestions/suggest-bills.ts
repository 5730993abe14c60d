import type { BillMention } from "./find-bill-cues";
import { phraseKey } from "./find-bill-cues";
import type { BillMatch, BillStep } from "./queries/match-bills";
import { contextOf, keyOf } from "./reading";
import type { BillSuggestion } from "./suggestion";

const mostGuessed = 3;

/** Bills the text names, by number or by a name they go by. */
export function suggestNamedBills(
  text: string,
  bills: BillMatch[],
  mentions: { numbered: (BillMention & { key: string })[]; phrases: Map<string, BillMention> },
): BillSuggestion[] {
  return bills.flatMap((bill) => {
    const number = mentions.numbered.find(({ key }) => key === bill.number);
    const sameNumber = bills.filter(({ number }) => number === bill.number).length;
    if (number) {
      const others = sameNumber > 1 ? `; ${sameNumber} sessions have a bill of this number` : "";
      return suggestion(text, bill, number, "explicit", `“${number.words}” is its number${others}`);
    }
    const name = bill.names.map((known) => mentions.phrases.get(phraseKey(known))).find((found) => found);
    return name ? suggestion(text, bill, name, "explicit", `“${name.words}” is a name it goes by`) : [];
  });
}

/**
 * Bills that "the recently passed bill" may mean. Weak: offered as inferred, and only where the calendar or the
 * words of the bill speak for it.
 */
export function suggestUnnamedBill(
  text: string,
  mention: BillMention | null,
  steps: BillStep[],
  day: string | null,
): BillSuggestion[] {
  if (!mention) return [];
  const spoken = significantWords(text);
  return steps
    .map((bill) => ({
      bill,
      shared: [...significantWords([bill.title, ...bill.names].join(" "))].filter((word) => spoken.has(word)),
    }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, mostGuessed)
    .flatMap(({ bill, shared }) => {
      const words = shared
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(", ");
      const when =
        day && bill.day ? ` A step of ${bill.day}, not long before ${day}: ${bill.step ?? ""}.` : "";
      const reason = `“${mention.words}”: no bill is named. This one’s title or name shares ${words} with the text.${when}`;
      return suggestion(text, bill, mention, "inferred", reason);
    });
}

function suggestion(
  text: string,
  bill: BillMatch,
  at: BillMention,
  basis: BillSuggestion["basis"],
  reason: string,
): BillSuggestion[] {
  return [
    {
      kind: "bill",
      key: keyOf("bill", bill.id, basis),
      billId: bill.id,
      identifier: bill.identifier,
      title: bill.title,
      session: bill.session,
      basis,
      reason,
      context: contextOf(text, at.start, at.end),
    },
  ];
}

const empty =
  /^(?:about|above|adopting|amending|applying|authorizing|certain|concerning|establishing|general|making|other|provisions|public|relating|requiring|revising|session|state|statutes|their|various|which|without)$/;

const significantWords = (text: string) =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !empty.test(word)));
