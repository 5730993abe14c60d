// What is made sure of before an approval. Some of it can be told by computing; the rest somebody ticks. A tick holds
// for as long as the parts of the entry it looked at stay as they were. Pure.
import { createHash } from "node:crypto";
import { type CheckItem, checkItems } from "@/db/review-vocabulary";
import type { StatementContent } from "../statements/content";
import { isSpeaking } from "../statements/rules";
import { proofOf } from "../statements/words-proof";

/** holds: needs no tick. look: something stands against it. ask: only somebody who reads can tell. */
export type Computed = "holds" | "look" | "ask";

export type CheckRow = {
  item: CheckItem;
  /** Without it there is no approval here. */
  required: boolean;
  computed: Computed;
  /** Ticked by this reviewer, on the entry as it is. */
  ticked: boolean;
  /** Ticked by them, and opened again by an edit of what it looked at. */
  reopened: boolean;
  /** Others who ticked it on the entry as it is, by name. */
  alsoBy: string[];
};

/** The list of an entry: the notice is looked at while a correction is open. */
export const itemsOf = (underCorrection: boolean): CheckItem[] =>
  checkItems.filter((item) => item !== "notice" || underCorrection);

/** @param isPerson Whether the record with this id is one; people held an office, others need none. */
export function computeCheck(
  item: CheckItem,
  content: StatementContent,
  isPerson: (agentId: string) => boolean,
): Computed {
  const { attributions, bills, said, words } = content;
  switch (item) {
    case "words": {
      const proof = proofOf(content);
      return proof.proved && proof.match !== "cited" ? "holds" : "look";
    }
    case "voices": {
      const speaking = attributions.filter(({ role }) => isSpeaking(role));
      const matched = attributions.every(
        ({ agentId, termId, basis }) =>
          agentId !== null && basis === "stated" && (termId !== null || !isPerson(agentId)),
      );
      return speaking.length > 0 && matched ? "holds" : "look";
    }
    case "days":
      return said.edtf !== null && said.basis === "stated" && !/[~?%X]/.test(said.edtf) ? "holds" : "look";
    case "stance":
      if (bills.every(({ stance }) => stance === "none_stated")) return "holds";
      return bills.every(({ wording }) => words.includes(wording)) ? "ask" : "look";
    default:
      return "ask";
  }
}

/** SHA-256 of the parts of an entry that a check looks at, hex. */
export function fingerprintOf(item: CheckItem, content: StatementContent): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(partsOf(item, content))))
    .digest("hex");
}

function partsOf(item: CheckItem, content: StatementContent): unknown {
  const { words, wordsKind, language, kind, summary, place, said, about, sourceId, sourceHash } = content;
  const { attributions, bills, links, excerpts = [], correction = null } = content;
  const cited = (purpose: string) => excerpts.filter((excerpt) => excerpt.purpose === purpose);
  switch (item) {
    case "words":
      return { words, wordsKind, language, sourceId, excerpts: cited("words") };
    case "voices":
      return { attributions, said };
    case "days":
      return { said, about, sourceHash, excerpts: cited("date") };
    case "context":
      return { words, wordsKind, kind, summary, excerpts, sourceHash };
    case "stance":
      return { words, bills };
    case "reply":
      return { words, attributions, links };
    case "privacy":
      return { words, summary, place, attributions, excerpts, sourceHash };
    case "notice":
      return { words, correction };
  }
}

/** With the keys of every object in one order, so that equal content has equal text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  );
}

/** What still stands between this reviewer and an approval. */
export const missingChecks = (rows: readonly CheckRow[]): CheckItem[] =>
  rows.flatMap(({ item, required, computed, ticked }) =>
    required && computed !== "holds" && !ticked ? [item] : [],
  );
