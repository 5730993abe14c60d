// Looking for words in a text of the source, and taking the places somebody chose into the entry.
import { citeIntent } from "@/components/statements/entry-form/cite";
import { type FoundPassages, type FoundPlace, placeKey } from "@/components/statements/entry-form/passages";
import { hasOwnFields } from "@/components/statements/entry-form/source-text";
import type { Done } from "@/components/statements/entry-form/state";
import type { EntryValues } from "@/components/statements/entry-form/values";
import { readPlainText } from "@/lib/captures/plain-text";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { asUnits } from "@/lib/excerpts/code-points";
import type { Place } from "@/lib/excerpts/find-places";
import { findQuote } from "@/lib/excerpts/find-quote";
import { type CitedText, citedText, whereaboutsOf } from "@/lib/excerpts/queries/cited-text";
import type { EntryPost } from "./entry-post";
import { chosenSource, recordIds } from "./known-records";

/** @throws DomainError invalid where there is nothing to look for or nothing to look in */
export async function findPassages(ctx: ActorContext, values: EntryValues): Promise<FoundPassages> {
  const words = values.quote.words.trim() || values.words.trim();
  if (words === "") throw refusal("quote.words", "Paste the words to look for.");
  const { text, held, ...named } = await searchedText(ctx, values);
  if (text.trim() === "")
    throw refusal("quote.words", "There is no text to look in yet. Paste the document first.");
  const { stretches } = findQuote(text, words);
  return {
    ...named,
    stretches: await Promise.all(
      stretches.map(async ({ words, places, closest }) => ({
        words,
        places: await Promise.all(places.slice(0, mostShown).map((place) => shown(ctx, text, held, place))),
        closest: closest && {
          exact: closest.exact,
          differs: closest.differs,
          difference: closest.difference,
        },
      })),
    ),
  };
}

/** Adds the chosen place of each stretch to what the entry cites. */
export async function citePlaces(ctx: ActorContext, { intent, values, places }: EntryPost): Promise<Done> {
  const passages = await findPassages(ctx, values);
  const [purpose = "words"] = intent.args;
  const chosen = passages.stretches.map(({ places: found }, at) =>
    found.length === 1 ? found[0] : found.find((place) => placeKey(place) === places[`s${at}`]),
  );
  if (chosen.length === 0 || chosen.some((place) => !place)) {
    const text = "Choose one place for each stretch of the words. Nothing was taken over.";
    return { passages, problems: { "quote.words": [text] }, message: { tone: "problem", text } };
  }
  const { captureId, textId } = passages;
  return {
    follows: chosen.flatMap((place) =>
      place
        ? citeIntent({ purpose, captureId, textId, start: place.start, end: place.end, exact: place.exact })
        : [],
    ),
  };
}

const mostShown = 30;
const around = 80;

async function shown(
  ctx: ActorContext,
  text: string,
  held: CitedText | null,
  place: Place,
): Promise<FoundPlace> {
  const { start, end } = asUnits(text, place);
  const page = held ? (await whereaboutsOf(ctx, held, place)).page : null;
  return {
    ...place,
    before: text.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, ""),
    after: text.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, ""),
    page,
  };
}

async function searchedText(ctx: ActorContext, values: EntryValues) {
  const [textId] = recordIds([values.quote.textId]);
  const source = await chosenSource(ctx, values.source.id, values.id);
  if (textId) {
    const held = await citedText(ctx, { textId });
    if (!held || held.sourceId !== source?.id)
      throw refusal("quote.textId", "There is no such text of this source.");
    return { text: held.text, held, textId, captureId: held.captureId, name: "the file" };
  }
  const pasted = hasOwnFields(values) ? values.source.text : (source?.text ?? "");
  return { text: readPlainText(pasted).text, held: null, textId: "", captureId: "", name: "the pasted text" };
}

const refusal = (field: string, message: string) =>
  new DomainError("invalid", message, { [field]: [message] });
