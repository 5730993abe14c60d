// Whether words stand in a text, and where. Pure; the answers are those of docs/verified-quotes.md.
import { type Closest, findClosest } from "./closest";
import { findPlaces, type Match, type Place, type Searched, searched } from "./find-places";
import { stretchesOf } from "./stretches";

/** One stretch of the words between omission marks. */
export type FoundStretch = {
  words: string;
  /** All places, from the first to the last; none where the words do not stand in the text. */
  places: Place[];
  /** Where they do not: the passage that comes closest. */
  closest: Closest | null;
};

export type FoundQuote = {
  /** exact, same after normalisation, near with differing words, or not there at all. */
  answer: Match | "differs" | "absent";
  stretches: FoundStretch[];
  /** One place for each stretch, in the order of the text; null unless all of them are found in that order. */
  chosen: Place[] | null;
};

/** Finds the words of a statement in a text. With omission marks, each stretch stands after the one before. */
export function findQuote(text: string | Searched, words: string): FoundQuote {
  const within = typeof text === "string" ? searched(text) : text;
  const stretches = stretchesOf(words).map((stretch): FoundStretch => {
    const places = findPlaces(within, stretch);
    return { words: stretch, places, closest: places.length === 0 ? findClosest(within, stretch) : null };
  });
  const chosen = inOrder(stretches);
  const answer = chosen
    ? chosen.every(({ match }) => match === "exact")
      ? "exact"
      : "normalised"
    : stretches.some(({ places, closest }) => places.length > 0 || closest !== null)
      ? "differs"
      : "absent";
  return { answer, stretches, chosen };
}

function inOrder(stretches: readonly FoundStretch[]): Place[] | null {
  if (stretches.length === 0) return null;
  const chosen: Place[] = [];
  for (const { places } of stretches) {
    const from = chosen.at(-1)?.end ?? 0;
    const place = places.find(({ start }) => start >= from);
    if (!place) return null;
    chosen.push(place);
  }
  return chosen;
}

/** At how many places the words stand; of several stretches, the most of any. */
export const timesFound = ({ stretches }: FoundQuote): number =>
  stretches.length === 0 ? 0 : Math.max(...stretches.map(({ places }) => places.length));
