import type { EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { isDay } from "@/lib/dates/calendar";
import { readDayInput } from "@/lib/dates/read-day";
import { suggestionsForText } from "@/lib/suggestions/queries/suggestions-for-text";
import type { Suggestions } from "@/lib/suggestions/suggestion";
import { chosenSource } from "./known-records";

/** What the source's text may be offered as; a source that was chosen has its text in the database. */
export async function suggestionsFor(ctx: ActorContext, { source, id }: EntryValues): Promise<Suggestions> {
  const asFields = source.id === "" || source.revise === "yes";
  if (asFields) {
    const pageDay = wholeDay(source.published.text) ?? wholeDay(source.issued.text);
    return suggestionsForText(ctx, { text: source.text, pageDay });
  }
  const chosen = await chosenSource(ctx, source.id, id);
  const pageDay = [chosen?.publishedEdtf, chosen?.issuedEdtf].find((edtf) => edtf && isDay(edtf)) ?? null;
  return suggestionsForText(ctx, { text: chosen?.text ?? "", pageDay });
}

export function wholeDay(text: string): string | null {
  const reading = readDayInput(text);
  return !("problem" in reading) && reading.edtf !== null && isDay(reading.edtf) ? reading.edtf : null;
}
