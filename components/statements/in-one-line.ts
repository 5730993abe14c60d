// A statement in one line: for titles, lists and citations.
import { plainText } from "@/components/ui/exact-text";
import type { Card, Voice } from "@/lib/statements/card";
import { nameOf } from "./voice-name";
import { leadsOf } from "./voices";

/** "David O’Connor", "Bethel Police Union and 6 others". */
export function speakersOf(voices: readonly Voice[]): string {
  const [first, ...others] = leadsOf(voices).map((voice) => plainText(nameOf(voice)));
  if (first === undefined) return "Speaker not named";
  return others.length > 2 ? `${first} and ${others.length} others` : [first, ...others].join(", ");
}

/** The first words, with an omission mark where they are not all. */
export function firstWords(text: string, count: number): string {
  const words = plainText(text).split(" ");
  const shown = words
    .slice(0, count)
    .join(" ")
    .slice(0, count * 12);
  return words.length > count || shown.length === count * 12 ? `${shown.replace(/[\s,.;:]+$/, "")} …` : shown;
}

/** "Bob Duff: “mistreated and spat at …”"; a retraction comes before everything. */
export function headline(card: Card, count = 12): string {
  const said = `${speakersOf(card.voices)}: “${firstWords(card.words, count)}”`;
  return card.status === "retracted" ? `Retracted: ${said}` : said;
}
