import { dateInWords } from "@/lib/dates/words";
import type { FoundWords } from "@/lib/sources/find-words";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";

/** What can be told of an entry without judging it. `look` marks what an editor has to look at. */
export type Check = { key: string; text: string; look: boolean };

export const matchWords = (entry: Pick<DeskEntry, "content" | "source">, found: FoundWords | null): Check => {
  const check = (text: string, look: boolean) => ({ key: "words", text, look });
  if (!entry.source || entry.source.text === "")
    return check("No text of the source is held to compare with.", true);
  if (found?.match === "exact")
    return check("The words stand in the source, letter by letter: exact.", false);
  if (found) {
    return check(
      "The words stand in the source; same after normalisation of quotation marks, dashes and spaces.",
      false,
    );
  }
  if (entry.content.wordsKind !== "verbatim") {
    return check("Not found in the source text, as is usual for words that are not verbatim.", true);
  }
  return check("The words were not found in the source text.", true);
};

export function entryChecks(entry: DeskEntry, found: FoundWords | null): Check[] {
  const { attributions, said, bills, words } = entry.content;
  const unmatched = attributions.filter(({ agentId }) => agentId === null).length;
  const officeless = attributions.filter(
    ({ agentId, termId }) => agentId && termId === null && entry.agents.get(agentId)?.kind === "person",
  );
  const misplaced = bills.filter(({ wording }) => wording !== "" && !words.includes(wording));
  const checks: (Check | null)[] = [
    matchWords(entry, found),
    attributions.length === 0
      ? { key: "voices", text: "Nobody is named as speaker or signatory.", look: true }
      : {
          key: "voices",
          text: unmatched
            ? `${unmatched} of ${attributions.length} voices have no record.`
            : "Every voice has a record.",
          look: unmatched > 0,
        },
    officeless.length > 0
      ? {
          key: "offices",
          text: `No office on that day for ${officeless.map(({ agentId }) => entry.agents.get(agentId ?? "")?.name).join(", ")}.`,
          look: true,
        }
      : null,
    {
      key: "said",
      text:
        said.edtf === null
          ? "The day the words were said is not known."
          : `Said: ${dateInWords(said.edtf, said.basis)}.`,
      look: said.edtf === null || said.basis === "inferred",
    },
    misplaced.length > 0
      ? {
          key: "positions",
          text: `The wording of a position does not stand in the words: ${misplaced.map(({ billId }) => entry.bills.get(billId)?.identifier).join(", ")}.`,
          look: true,
        }
      : null,
  ];
  return checks.filter((check) => check !== null);
}
