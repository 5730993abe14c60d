// From what was typed to the input of the commands: days are read, blank rows left out, and every problem is named by
// the field of the form it belongs to.

import { readDayInput } from "@/lib/dates/read-day";
import type { FieldProblems } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { readTime } from "@/lib/media/times";
import { type StatementInput, statementInput } from "@/lib/statements/schema";
import { controlOfProblem } from "./field-names";
import type {
  BillValue,
  DayValue,
  EntryValues,
  ExcerptValue,
  LinkValue,
  SourceValue,
  VoiceValue,
} from "./values";

/** The title a draft's source carries while it has none: titles are required, and text has to be saved before one is found. */
export const provisionalTitle = "Untitled document";

export type ReadInput = { ok: true; input: StatementInput } | { ok: false; problems: FieldProblems };

export function toInput(values: EntryValues): ReadInput {
  const problems: FieldProblems = {};
  const day = (path: string, value: DayValue) => {
    const reading = readDayInput(value.text);
    if ("problem" in reading) problems[`${path}.text`] = [reading.problem];
    return { edtf: "problem" in reading ? null : reading.edtf, basis: value.basis };
  };
  const voices = kept(values.attributions, isBlankVoice);
  const bills = kept(values.bills, isBlankBill);
  const links = kept(values.links, isBlankLink);
  const excerpts = kept(values.excerpts, isBlankExcerpt);
  for (const { value, at } of excerpts) {
    for (const end of ["from", "to"] as const) {
      if (value.exact === "" && value[end].trim() !== "" && readTime(value[end]) === null)
        problems[`excerpts.${at}.${end}`] = ["Is not a time. Write it as 1:12, 1:02:03.5 or in seconds."];
    }
  }
  const { source } = values;
  const asFields = source.id === "" ? !isBlankSource(source) : source.revise === "yes";
  const parsed = statementInput.safeParse({
    kind: values.kind,
    words: values.words,
    wordsKind: values.wordsKind,
    summary: values.summary,
    language: values.language.trim() || "en",
    said: day("said", values.said),
    about: day("about", values.about),
    place: values.place,
    note: values.note,
    sourceId: source.id || null,
    source: asFields ? sourceFields(source, day) : null,
    attributions: voices.map(({ value }) => voiceFields(value)),
    bills: bills.map(({ value }) => billFields(value)),
    links: links.map(({ value }) => linkFields(value)),
    excerpts: excerpts.map(({ value }) => excerptFields(value)),
  });
  if (!parsed.success) {
    const rows = { attributions: voices, bills, links, excerpts };
    for (const [path, messages] of Object.entries(fieldProblems(parsed.error))) {
      const control = controlOfProblem(atFormRow(path, rows));
      problems[control] = [...(problems[control] ?? []), ...messages];
    }
    nameMissingRecords(problems, bills);
  }
  return parsed.success && Object.keys(problems).length === 0
    ? { ok: true, input: parsed.data }
    : { ok: false, problems };
}

type Kept<Value> = { value: Value; at: number }[];

const kept = <Value>(rows: readonly Value[], isBlank: (row: Value) => boolean): Kept<Value> =>
  rows.map((value, at) => ({ value, at })).filter(({ value }) => !isBlank(value));

const allBlank = (...texts: string[]) => texts.every((text) => text.trim() === "");

export const isBlankVoice = (voice: VoiceValue) =>
  allBlank(voice.printedName, voice.printedTitle, voice.agentId, voice.quotedWords);
export const isBlankBill = (bill: BillValue) => allBlank(bill.billId, bill.find, bill.wording);
export const isBlankLink = (link: LinkValue) => allBlank(link.targetId, link.placeholder, link.find);

export const isBlankExcerpt = (excerpt: ExcerptValue) =>
  allBlank(excerpt.exact, excerpt.from, excerpt.to, excerpt.description);

export const isBlankSource = ({ issued, published, ...source }: SourceValue) =>
  allBlank(
    source.title,
    source.publisherName,
    source.publisherId,
    source.url,
    source.obtained,
    source.text,
    issued.text,
    published.text,
  );

function voiceFields({ row: _row, find: _find, ...voice }: VoiceValue) {
  return {
    ...voice,
    agentId: voice.agentId || null,
    termId: (voice.agentId && voice.termId) || null,
    capacity: voice.capacity || null,
    quotedWords: voice.role === "quoted" ? voice.quotedWords : "",
  };
}

function billFields({ row: _row, find: _find, ...bill }: BillValue) {
  return bill;
}

function linkFields({ row: _row, find: _find, ...link }: LinkValue) {
  return { ...link, targetId: link.targetId || null };
}

function excerptFields({ row: _row, from, to, ...excerpt }: ExcerptValue) {
  return {
    ...excerpt,
    captureId: excerpt.captureId || null,
    textId: excerpt.textId || null,
    start: wholeNumber(excerpt.start),
    end: wholeNumber(excerpt.end),
    // The time of words in a transcript follows from their place.
    fromMs: excerpt.exact === "" ? time(from) : null,
    toMs: excerpt.exact === "" ? time(to) : null,
    coverage: excerpt.coverage || null,
  };
}

const wholeNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : null);

const time = (text: string) => (text.trim() === "" ? null : readTime(text));

function sourceFields(
  { id: _id, revise: _revise, find: _find, publisherFind: _publisherFind, ...source }: SourceValue,
  day: (path: string, value: DayValue) => { edtf: string | null; basis: string },
) {
  return {
    ...source,
    title: source.title.trim() || provisionalTitle,
    publisherId: source.publisherId || null,
    issued: day("source.issued", source.issued),
    published: day("source.published", source.published),
    capturedOn: capturedDay(source.capturedOn),
  };
}

// Any exact day a person may type; what is none goes on as it is and is refused by name.
function capturedDay(text: string): string {
  const reading = readDayInput(text);
  return "problem" in reading ? text : (reading.edtf ?? "");
}

function atFormRow(path: string, rows: Record<string, Kept<unknown>>): string {
  const match = /^(attributions|bills|links|excerpts)\.(\d+)(.*)$/.exec(path);
  const [, list = "", index = "", rest = ""] = match ?? [];
  const row = rows[list]?.[Number(index)];
  return row ? `${list}.${row.at}${rest}` : path;
}

function nameMissingRecords(problems: FieldProblems, bills: Kept<BillValue>): void {
  for (const { value, at } of bills) {
    if (value.billId === "")
      problems[`bills.${at}.find`] = ["Find the bill and choose it, or remove this row."];
  }
}

/** Nothing a person entered: not worth an entry of its own. */
export const isBlankEntry = (values: EntryValues) =>
  allBlank(values.words, values.summary, values.note, values.place, values.said.text, values.about.text) &&
  values.attributions.every(isBlankVoice) &&
  values.bills.every(isBlankBill) &&
  values.links.every(isBlankLink) &&
  values.excerpts.every(isBlankExcerpt) &&
  isBlankSource(values.source);
