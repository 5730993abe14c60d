// Finds a passage again in a newer text of the same capture, by its words and what stood around them.
import type { AnchorState } from "@/db/evidence-vocabulary";
import { asUnits, contextOf } from "./code-points";
import { findPlaces, type Searched } from "./find-places";
import { normalWords } from "./normalise";

export type Anchor = { state: Exclude<AnchorState, "lost">; start: number; end: number } | { state: "lost" };

export type AnchoredPassage = { exact: string; prefix: string; suffix: string; start: number };

/**
 * exact: the same words between the same surroundings. moved: the words stand there once, or at one place of several
 * that is told apart by its surroundings. lost: they do not, or it cannot be told which of the places is meant.
 */
export function anchor(within: Searched, passage: AnchoredPassage): Anchor {
  const scored = findPlaces(within, passage.exact)
    .map((place) => ({ ...place, likeness: likeness(within.text, place, passage) }))
    .sort(
      (a, b) =>
        b.likeness - a.likeness || Math.abs(a.start - passage.start) - Math.abs(b.start - passage.start),
    );
  const [best, next] = scored;
  if (!best) return { state: "lost" };
  const { start, end } = best;
  const surrounded = best.likeness === whole(passage);
  if (
    best.match === "exact" &&
    surrounded &&
    (!next || next.likeness < best.likeness || start === passage.start)
  )
    return { state: "exact", start, end };
  if (!next) return { state: "moved", start, end };
  // Of several places, one has to be clearly the one that was meant.
  return best.likeness >= 6 && best.likeness >= next.likeness + 4
    ? { state: "moved", start, end }
    : { state: "lost" };
}

/** How many characters next to the words are as they were. */
function likeness(text: string, place: { start: number; end: number }, passage: AnchoredPassage): number {
  const { prefix, suffix } = contextOf(text, asUnits(text, place));
  return (
    common([...normalWords(prefix)].reverse(), [...normalWords(passage.prefix)].reverse()) +
    common([...normalWords(suffix)], [...normalWords(passage.suffix)])
  );
}

const whole = ({ prefix, suffix }: AnchoredPassage) =>
  [...normalWords(prefix)].length + [...normalWords(suffix)].length;

function common(one: string[], other: string[]): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
