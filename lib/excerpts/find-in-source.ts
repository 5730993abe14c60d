import type { Context } from "../context";
import { type FoundQuote, findQuote } from "./find-quote";
import { type SourceText, sourceTexts } from "./queries/source-texts";

/** The words in the text of a source in which they are best found. */
export type FoundInSource = { in: SourceText; quote: FoundQuote };

const rank = { exact: 3, normalised: 2, differs: 1, absent: 0 } as const;

/**
 * Looks for words in all texts of a source. A document goes before what was pasted by hand, wherever the words stand
 * in both. Null where no text of the source is held.
 */
export async function findInSource(
  ctx: Context,
  { sourceId, words }: { sourceId: string; words: string },
): Promise<FoundInSource | null> {
  return bestOf(await sourceTexts(ctx, sourceId), words);
}

export function bestOf(texts: readonly SourceText[], words: string): FoundInSource | null {
  let best: FoundInSource | null = null;
  for (const text of texts) {
    const quote = findQuote(text.text, words);
    if (quote.chosen) return { in: text, quote };
    if (!best || better(quote, best.quote)) best = { in: text, quote };
  }
  return best;
}

const better = (one: FoundQuote, other: FoundQuote) =>
  rank[one.answer] > rank[other.answer] || (one.answer === other.answer && differing(one) < differing(other));

const differing = ({ stretches }: FoundQuote) =>
  stretches.reduce(
    (sum, { places, closest }) => sum + (places.length > 0 ? 0 : (closest?.differs ?? 1_000)),
    0,
  );
