import { readPlainText } from "../../captures/plain-text";
import { textProgress } from "../../captures/queries/text-progress";
import type { ActorContext } from "../../context";
import { asUnits } from "../../excerpts/code-points";
import type { ExcerptContent } from "../../excerpts/content";
import { bestOf } from "../../excerpts/find-in-source";
import { findPlaces, searched } from "../../excerpts/find-places";
import { citedText } from "../../excerpts/queries/cited-text";
import { type SourceText, sourceTexts } from "../../excerpts/queries/source-texts";
import type { WordDifference } from "../../excerpts/word-difference";
import type { DeskEntry } from "../../statements/queries/desk-entry";
import { unprovedWords } from "../../statements/refuse-unproved";
import { proofOf } from "../../statements/words-proof";

/** How the words of an entry compare with its source, and the text in which to look. */
export type WordsCheck = {
  /** found: not cited yet, but they would be found. cited: other than verbatim, with a passage to rest on. */
  state: "exact" | "normalised" | "found" | "cited" | "differs" | "absent" | "no_excerpt" | "no_text";
  /** At how many places of the text the words stand; of several stretches, the most of any. */
  times: number;
  difference: WordDifference | null;
  text: string;
  /** What the text is of; empty for the pasted text. */
  name: string;
  /** The passages in it, UTF-16 units. */
  ranges: { start: number; end: number }[];
  /**
   * What a file's text adds that came too late for the entry: "drawn" after it was handed in, so that saving the entry
   * again finds the words; "being_drawn" still.
   */
  later: "drawn" | "being_drawn" | null;
};

type Compared = Omit<WordsCheck, "later">;

/** For whoever may read the entry. */
export async function wordsCheck(ctx: ActorContext, entry: DeskEntry): Promise<WordsCheck> {
  const compared = await compare(ctx, entry);
  return { ...compared, later: await laterText(ctx, entry, compared) };
}

async function laterText(
  ctx: ActorContext,
  { source, status, content, lastChangedAt }: DeskEntry,
  { state }: Compared,
): Promise<WordsCheck["later"]> {
  if (!source || proofOf(content).proved) return null;
  const { beingDrawn, drawnSince } = await textProgress(ctx, { sourceId: source.id, since: lastChangedAt });
  if (state === "found" && status === "submitted" && drawnSince) return "drawn";
  return beingDrawn ? "being_drawn" : null;
}

async function compare(ctx: ActorContext, { content, source }: DeskEntry): Promise<Compared> {
  const { excerpts = [] } = content;
  const texts = source ? await textsOf(ctx, source) : [];
  const cited =
    excerpts.find(({ purpose, textId }) => purpose === "words" && textId) ??
    excerpts.find(({ textId }) => textId);
  if (!cited?.textId) return uncited(content, texts);
  const held = await citedText(ctx, { textId: cited.textId });
  const text = held?.text ?? "";
  const here = excerpts.filter(({ textId }) => textId === cited.textId);
  const shown = {
    text,
    name: nameOf(texts, cited),
    ranges: rangesIn(text, here),
    times: timesOf(text, here),
  };
  const proof = proofOf(content);
  if (proof.proved) return { ...shown, state: proof.match, difference: null };
  const { match, difference } = await unprovedWords(ctx, content, proof);
  return { ...shown, state: match, difference };
}

function uncited(content: DeskEntry["content"], texts: readonly SourceText[]): Compared {
  const nothing = { times: 0, difference: null, text: "", name: "", ranges: [] };
  const proof = proofOf(content);
  if (proof.proved) return { ...nothing, state: proof.match };
  const best = bestOf(texts, content.words);
  if (!best) return { ...nothing, state: "no_text" };
  const { text, name } = best.in;
  const ranges = (best.quote.chosen ?? []).map((place) => asUnits(text, place));
  const times = Math.max(0, ...best.quote.stretches.map(({ places }) => places.length));
  const shown = { text, name, ranges, times };
  if (best.quote.chosen) return { ...shown, state: "found", difference: null };
  if (content.wordsKind !== "verbatim") return { ...shown, state: "no_excerpt", difference: null };
  const closest = best.quote.stretches.find(({ places }) => places.length === 0)?.closest;
  return { ...shown, state: closest ? "differs" : "absent", difference: closest?.difference ?? null };
}

/** The stored texts of the source, and its pasted text before that is stored. */
async function textsOf(ctx: ActorContext, source: NonNullable<DeskEntry["source"]>): Promise<SourceText[]> {
  const stored = await sourceTexts(ctx, source.id);
  const { text } = readPlainText(source.text);
  if (text === "") return stored;
  const pasted = {
    textId: "",
    captureId: "",
    text,
    method: "pasted",
    mediaType: "text/plain",
    name: "",
    pages: 0,
    obtainedAt: "",
  } as const;
  return [...stored.filter(({ method }) => method !== "pasted"), pasted];
}

const nameOf = (texts: readonly SourceText[], { captureId }: ExcerptContent) =>
  texts.find((text) => text.captureId === captureId)?.name ?? "";

const rangesIn = (text: string, excerpts: readonly ExcerptContent[]) =>
  excerpts
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [asUnits(text, { start, end })]))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => at === 0 || start >= (all[at - 1]?.end ?? 0));

function timesOf(text: string, excerpts: readonly ExcerptContent[]): number {
  const within = searched(text);
  const words = excerpts.filter(({ purpose }) => purpose === "words");
  return Math.max(0, ...words.map(({ exact }) => findPlaces(within, exact).length));
}
