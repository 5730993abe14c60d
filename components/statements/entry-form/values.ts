// What the form holds: every field as the text that was entered, valid or not. Nothing a person typed is lost on the
// way to the server and back.
import type { FormValue, FormValues } from "@/lib/action-result";

export type DayValue = { text: string; basis: string };

export type VoiceValue = {
  row: string;
  role: string;
  printedName: string;
  printedTitle: string;
  agentId: string;
  termId: string;
  capacity: string;
  basis: string;
  quotedWords: string;
  /** What is typed into the picker of a record; never saved. */
  find: string;
};

export type BillValue = {
  row: string;
  billId: string;
  stance: string;
  wording: string;
  basis: string;
  find: string;
};

export type LinkValue = { row: string; kind: string; targetId: string; placeholder: string; find: string };

export type SourceValue = {
  /** Empty: a new source, logged with the entry. */
  id: string;
  /** "yes": the fields below revise the source named by `id`; else it is taken as it is. */
  revise: string;
  find: string;
  title: string;
  kind: string;
  publisherName: string;
  publisherId: string;
  publisherFind: string;
  url: string;
  issued: DayValue;
  published: DayValue;
  capturedOn: string;
  obtained: string;
  text: string;
};

export type EntryValues = {
  /** Empty until the entry is first saved. */
  id: string;
  version: string;
  /** Names this draft before it has an id, so that saving it twice makes one entry. */
  draftKey: string;
  kind: string;
  words: string;
  wordsKind: string;
  summary: string;
  language: string;
  said: DayValue;
  about: DayValue;
  place: string;
  note: string;
  source: SourceValue;
  attributions: VoiceValue[];
  bills: BillValue[];
  links: LinkValue[];
  /** Keys of suggestions the person does not want. */
  dismissed: string[];
};

export const blankDay: DayValue = { text: "", basis: "stated" };

export const blankSource: SourceValue = {
  id: "",
  revise: "",
  find: "",
  title: "",
  kind: "web_page",
  publisherName: "",
  publisherId: "",
  publisherFind: "",
  url: "",
  issued: blankDay,
  published: blankDay,
  capturedOn: "",
  obtained: "",
  text: "",
};

export const blankVoice: Omit<VoiceValue, "row"> = {
  role: "speaker",
  printedName: "",
  printedTitle: "",
  agentId: "",
  termId: "",
  capacity: "",
  basis: "stated",
  quotedWords: "",
  find: "",
};

export const blankBill: Omit<BillValue, "row"> = {
  billId: "",
  stance: "none_stated",
  wording: "",
  basis: "explicit",
  find: "",
};

export const blankLink: Omit<LinkValue, "row"> = { kind: "answers", targetId: "", placeholder: "", find: "" };

/** A form that nobody has written in yet: one voice, ready to be filled. */
export const blankValues = (draftKey: string): EntryValues => ({
  id: "",
  version: "",
  draftKey,
  kind: "other",
  words: "",
  wordsKind: "verbatim",
  summary: "",
  language: "en",
  said: blankDay,
  about: blankDay,
  place: "",
  note: "",
  source: blankSource,
  attributions: [{ row: "0", ...blankVoice }],
  bills: [],
  links: [],
  dismissed: [],
});

/** A key for a new row that no other row of the list has. */
export const nextRow = (rows: readonly { row: string }[]) =>
  String(rows.reduce((highest, { row }) => Math.max(highest, Number(row) || 0), -1) + 1);

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
