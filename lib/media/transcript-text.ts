import type { TextBlock, TextRange } from "../captures/texts";

// The text of a transcript, to be quoted from: the words of its cues, one block each, without the names of speakers.

/** @returns the text, and one block of kind "cue" for each cue, in the same order */
export function transcriptText(cues: readonly { text: string }[]): { text: string; blocks: TextBlock[] } {
  const blocks: TextBlock[] = [];
  let text = "";
  let at = 0;
  for (const cue of cues) {
    const length = codePoints(cue.text);
    blocks.push({ kind: "cue", start: at, end: at + length });
    text += `${cue.text}\n`;
    at += length + 1;
  }
  return { text, blocks };
}

/**
 * The time in which the words of a range are said: from the beginning of the first cue it touches to the end of the
 * last. Cues are told apart by nothing finer. `blocks` and `cues` are in the same order.
 * @returns null when the range touches no cue
 */
export function timesOfRange(
  { start, end }: TextRange,
  blocks: readonly TextRange[],
  cues: readonly { startMs: number; endMs: number }[],
): { fromMs: number; toMs: number } | null {
  const touched = cues.filter((_, index) => {
    const block = blocks[index];
    return block !== undefined && block.start < end && start < block.end;
  });
  if (touched.length === 0) return null;
  const fromMs = Math.min(...touched.map((cue) => cue.startMs));
  const toMs = Math.max(...touched.map((cue) => cue.endMs));
  // A range lasts; a cue need not.
  return { fromMs, toMs: Math.max(toMs, fromMs + 1) };
}

/** The cues a range of the recording touches, as positions in `cues`. */
export const cuesWithin = (
  { fromMs, toMs }: { fromMs: number; toMs: number },
  cues: readonly { startMs: number; endMs: number }[],
): number[] =>
  cues.flatMap((cue, index) =>
    cue.startMs < toMs && fromMs < Math.max(cue.endMs, cue.startMs + 1) ? [index] : [],
  );

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
