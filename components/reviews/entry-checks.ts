import { dateInWords } from "@/lib/dates/words";
import { differingWords } from "@/lib/excerpts/word-difference";
import type { WordsCheck } from "@/lib/reviews/queries/words-check";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";

/** What can be told of an entry without judging it. `look` marks what an editor has to look at. */
export type Check = { key: string; text: string; look: boolean };

export function matchWords(entry: Pick<DeskEntry, "content" | "source">, words: WordsCheck): Check {
  const { text, look } = compareWords(entry, words);
  if (words.later === null) return { key: "words", text, look };
  return { key: "words", text: `${text} ${laterTexts[words.later]}`, look: true };
}

const laterTexts: Record<NonNullable<WordsCheck["later"]>, string> = {
  drawn:
    "The file’s text was drawn after the entry was handed in; save the entry again to look for its words.",
  being_drawn: "The text of a file is still being drawn; the words are not looked for in it yet.",
};

function compareWords(
  entry: Pick<DeskEntry, "content" | "source">,
  { state, times, difference, later }: WordsCheck,
): Omit<Check, "key"> {
  const check = (text: string, look: boolean) => ({ text, look });
  const often =
    times > 1 ? ` They stand there ${times} times; the first place is cited unless another was chosen.` : "";
  switch (state) {
    case "exact":
      return check(`The words stand in the source, letter by letter: exact.${often}`, times > 1);
    case "normalised":
      return check(
        `The words stand in the source; same after normalisation of quotation marks, dashes, spaces and line ends.${often}`,
        times > 1,
      );
    case "found":
      if (later === "drawn") return check(`The words are found in the source, but not cited.${often}`, true);
      return check(
        `The words are found in the source, and will be cited when the entry is submitted.${often}`,
        times > 1,
      );
    case "cited":
      return check("Not word for word: a passage is cited to compare with.", true);
    case "differs": {
      const count = difference ? differingWords(difference) : 0;
      return check(
        `The words are not those of the source: ${count === 1 ? "one word differs" : `${count} words differ`} from the closest passage. It cannot be published so.`,
        true,
      );
    }
    case "absent":
      return check("The words were not found in the source text. It cannot be published so.", true);
    case "no_excerpt":
      return check(
        entry.content.wordsKind === "verbatim"
          ? "No passage of the source is cited for the words. It cannot be published so."
          : "Not word for word, and no passage is cited yet. It cannot be published so.",
        true,
      );
    case "no_text":
      return check("No text of the source is held to compare with. It cannot be published so.", true);
  }
}

export function entryChecks(entry: DeskEntry, compared: WordsCheck): Check[] {
  const { attributions, said, bills, words } = entry.content;
  const unmatched = attributions.filter(({ agentId }) => agentId === null).length;
  const inferred = attributions.filter(({ agentId, basis }) => agentId && basis === "inferred");
  const officeless = attributions.filter(
    ({ agentId, termId }) => agentId && termId === null && entry.agents.get(agentId)?.kind === "person",
  );
  const misplaced = bills.filter(({ wording }) => wording !== "" && !words.includes(wording));
  const checks: (Check | null)[] = [
    matchWords(entry, compared),
    attributions.length === 0
      ? { key: "voices", text: "Nobody is named as speaker or signatory.", look: true }
      : {
          key: "voices",
          text: unmatched
            ? `${unmatched} of ${attributions.length} voices have no record.`
            : "Every voice has a record.",
          look: unmatched > 0,
        },
    inferred.length > 0
      ? {
          key: "identified",
          text: `Identified by the newsroom: ${inferred.map(({ agentId }) => entry.agents.get(agentId ?? "")?.name).join(", ")}.`,
          look: true,
        }
      : null,
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
