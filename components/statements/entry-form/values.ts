// What the form holds: every field as the text that was entered, valid or not. Nothing a person typed is lost on the
// way to the server and back.
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

/** A place the entry rests on. Without a file, the words stand in the pasted text of its source. */
export type ExcerptValue = {
  row: string;
  purpose: string;
  captureId: string;
  textId: string;
  /** Code points. */
  start: string;
  end: string;
  exact: string;
  /** A range of a recording, as typed. */
  from: string;
  to: string;
  coverage: string;
  description: string;
};

/** The words to be looked for, and the text to look in; empty is the pasted text. Never saved. */
export type QuoteValue = { words: string; textId: string };

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
  excerpts: ExcerptValue[];
  quote: QuoteValue;
  /** What is typed to find a recording of another source; never saved. */
  recordingFind: string;
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

export const blankExcerpt: Omit<ExcerptValue, "row"> = {
  purpose: "words",
  captureId: "",
  textId: "",
  start: "",
  end: "",
  exact: "",
  from: "",
  to: "",
  coverage: "",
  description: "",
};

export const blankQuote: QuoteValue = { words: "", textId: "" };

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
  excerpts: [],
  quote: blankQuote,
  recordingFind: "",
  dismissed: [],
});

/** A key for a new row that no other row of the list has. */
export const nextRow = (rows: readonly { row: string }[]) =>
  String(rows.reduce((highest, { row }) => Math.max(highest, Number(row) || 0), -1) + 1);

/** The values after they were saved: with the id and version of the entry, and of a source logged with it. */
export function withSaved(
  values: EntryValues,
  saved: { id: string; version: number; sourceId: string | null } | null,
): EntryValues {
  if (!saved) return values;
  const { source } = values;
  const logged = source.id === "" && saved.sourceId !== null;
  return {
    ...values,
    id: saved.id,
    version: String(saved.version),
    source: logged ? { ...source, id: saved.sourceId ?? "", revise: "yes" } : source,
  };
}
