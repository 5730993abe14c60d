// Where words that were looked for stand, as the form shows it. Found on the server, with a script and without.
import type { Closest } from "@/lib/excerpts/closest";

/** One place: its range of code points, its words, and a little of what stands around them. */
export type FoundPlace = {
  start: number;
  end: number;
  exact: string;
  match: "exact" | "normalised";
  before: string;
  after: string;
  page: number | null;
};

export type FoundPassages = {
  textId: string;
  captureId: string;
  /** The name of the text that was searched. */
  name: string;
  stretches: {
    words: string;
    places: FoundPlace[];
    closest: Pick<Closest, "exact" | "differs" | "difference"> | null;
  }[];
};

/** The answer for one stretch, in a sentence. */
export function answerInWords({ places, closest }: FoundPassages["stretches"][number]): string {
  const [first] = places;
  const same =
    first?.match === "normalised"
      ? ", the same but for what print changes (quotation marks, dashes, line ends)"
      : "";
  if (first && places.length === 1) return `Found once${first.page ? ` on p. ${first.page}` : ""}${same}.`;
  if (first) return `Found ${places.length} times${same}. Choose which.`;
  if (closest)
    return `Not found. The closest passage differs in ${closest.differs === 1 ? "one word" : `${closest.differs} words`}.`;
  return "Not found in this text.";
}

export const placeKey = ({ start, end }: Pick<FoundPlace, "start" | "end">) => `${start}-${end}`;
