// A statement in one line: for titles, lists, links and citations.
import type { Card, Voice } from "./card";
import { isSpeaking } from "./rules";

/** How a voice is named in one line: the matched record, else the name, else the title as printed. */
export const voiceName = (voice: Pick<Voice, "agent" | "printedName" | "printedTitle">) =>
  voice.agent?.name || voice.printedName || voice.printedTitle;

/** Who speaks: "Bob Duff", "Bethel Police Union and 6 others". */
export function speakersOf(voices: readonly Voice[]): string {
  const names = voices.filter(({ role }) => isSpeaking(role)).map(voiceName);
  return names.length > 3 ? `${names[0]} and ${names.length - 1} others` : names.join(", ");
}

/** The first words on one line, with an omission mark where they are not all. */
export function firstWords(text: string, count: number): string {
  const words = text.trim().split(/\s+/);
  const longest = count * 12;
  const shown = words.slice(0, count).join(" ");
  if (words.length <= count && shown.length <= longest) return shown;
  // A script without spaces is cut by length; half a character at the cut is dropped.
  const cut = shown.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/[\s,.;:]+$/, "")} …`;
}

/** "Bob Duff: “mistreated and spat at …”"; of a retracted one that it is so, and none of its words. */
export function headline(card: Pick<Card, "status" | "voices" | "words" | "number">, count = 12): string {
  const speakers = speakersOf(card.voices);
  return card.status === "retracted"
    ? `Retracted: ${speakers}, S-${card.number}`
    : `${speakers}: “${firstWords(card.words, count)}”`;
}
