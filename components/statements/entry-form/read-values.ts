import type { FormValue, FormValues } from "@/lib/action-result";
import {
  blankBill,
  blankDay,
  blankExcerpt,
  blankLink,
  blankQuote,
  blankSource,
  blankValues,
  blankVoice,
  type DayValue,
  type EntryValues,
  type SourceValue,
} from "./values";

/** The values a form sent. A field that is missing or of another shape is blank; a text keeps its line breaks as \n. */
export function readValues(sent: FormValues): EntryValues {
  const blank = blankValues("");
  return {
    ...textsOf(blank, sent),
    said: readDay(sent.said),
    about: readDay(sent.about),
    source: readSource(sent.source),
    attributions: readRows(sent.attributions, blankVoice),
    bills: readRows(sent.bills, blankBill),
    links: readRows(sent.links, blankLink),
    excerpts: readRows(sent.excerpts, blankExcerpt),
    quote: textsOf(blankQuote, isGroup(sent.quote) ? sent.quote : {}),
    dismissed: Array.isArray(sent.dismissed)
      ? sent.dismissed.filter((key) => typeof key === "string").map(String)
      : [],
  };
}

function readSource(sent: FormValue | undefined): SourceValue {
  const from = isGroup(sent) ? sent : {};
  return { ...textsOf(blankSource, from), issued: readDay(from.issued), published: readDay(from.published) };
}

const readDay = (sent: FormValue | undefined): DayValue => textsOf(blankDay, isGroup(sent) ? sent : {});

function readRows<Row extends Record<string, string>>(
  sent: FormValue | undefined,
  blank: Row,
): (Row & { row: string })[] {
  const rows = Array.isArray(sent) ? sent : [];
  return rows.map((row, index) => ({ ...textsOf(blank, isGroup(row) ? row : {}), row: String(index) }));
}

/** The text fields of a shape, from what was sent; fields of other kinds stay as the shape has them. */
function textsOf<Shape extends object>(shape: Shape, sent: FormValues): Shape {
  const texts = Object.entries(shape)
    .filter(([, value]) => typeof value === "string")
    .map(([name, value]) => {
      const entered = Object.hasOwn(sent, name) ? sent[name] : undefined;
      return [name, typeof entered === "string" ? oneLineBreak(entered) : value];
    });
  return { ...shape, ...Object.fromEntries(texts) };
}

// Browsers send every line break of a text field as \r\n.
const oneLineBreak = (text: string) => text.replace(/\r\n?/g, "\n");

const isGroup = (value: FormValue | undefined): value is FormValues =>
  typeof value === "object" && !Array.isArray(value);
