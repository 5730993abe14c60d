import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { findInSource } from "../excerpts/find-in-source";
import {
  differenceInWords,
  differingWords,
  type WordDifference,
  wordDifference,
} from "../excerpts/word-difference";
import type { StatementContent } from "./content";
import { proofOf, type WordsProof } from "./words-proof";

/** What a refusal says of words that are not found at the cited place. */
export type UnprovedWords = {
  match: "differs" | "absent" | "no_excerpt";
  /** The stretch between omission marks, from 1; null where it is not about one. */
  stretch: number | null;
  /** The passage of the source that comes closest, as it stands there. */
  closest: string | null;
  difference: WordDifference | null;
};

/** @throws DomainError conflict, field words, with the passage that comes closest */
export async function refuseUnproved(ctx: ActorContext, content: StatementContent): Promise<void> {
  const proof = proofOf(content);
  if (proof.proved) return;
  const unproved = await unprovedWords(ctx, content, proof);
  const message = inWords(content, unproved, proof);
  throw new DomainError("conflict", message, { words: [message] }, { unproved });
}

/** How the words compare with the passage that comes closest, for whoever may read the entry. */
export async function unprovedWords(
  ctx: ActorContext,
  { words, wordsKind, sourceId }: StatementContent,
  proof: Extract<WordsProof, { proved: false }>,
): Promise<UnprovedWords> {
  if (proof.lack === "other_words") {
    const difference = wordDifference(proof.exact, proof.words);
    return { match: "differs", stretch: proof.stretch, closest: proof.exact, difference };
  }
  const nothing = { match: "no_excerpt" as const, stretch: null, closest: null, difference: null };
  if (wordsKind !== "verbatim" || !sourceId) return nothing;
  const found = await findInSource(ctx, { sourceId, words });
  if (!found || found.quote.chosen) return nothing;
  const at = found.quote.stretches.findIndex(({ places }) => places.length === 0);
  const closest = found.quote.stretches[at]?.closest ?? null;
  return {
    match: closest ? "differs" : "absent",
    stretch: at === -1 ? null : at + 1,
    closest: closest?.exact ?? null,
    difference: closest?.difference ?? null,
  };
}

function inWords(
  { wordsKind }: StatementContent,
  { match, difference }: UnprovedWords,
  proof: Extract<WordsProof, { proved: false }>,
): string {
  const nothingPublished = "An entry is published only when they are.";
  if (difference) {
    const count = differingWords(difference);
    return `The words are not those of the source: ${count === 1 ? "one word differs" : `${count} words differ`}. ${differenceInWords(shortened(difference))} ${nothingPublished}`;
  }
  if (wordsKind !== "verbatim")
    return "Words that are translated or paraphrased cite the passage they render. None is cited yet.";
  if (proof.lack === "other_stretches")
    return `The words have ${proof.stretches} stretches between omission marks, and ${proof.cited} are cited. Cite each of them.`;
  return match === "absent"
    ? `The words are not found in the text of the source. ${nothingPublished}`
    : `No passage of the source is cited for the words. ${nothingPublished}`;
}

/** Words kept on either side of a difference, in a sentence. */
const kept = 6;

function shortened(difference: WordDifference): WordDifference {
  return difference.map((part) => {
    const words = part.text.split(" ");
    return part.kind === "same" && words.length > 2 * kept + 1
      ? { ...part, text: [...words.slice(0, kept), "…", ...words.slice(-kept)].join(" ") }
      : part;
  });
}
