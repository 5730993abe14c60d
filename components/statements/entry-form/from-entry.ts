// The values of the form from an entry as it is saved.
import { isDay } from "@/lib/dates/calendar";
import { dayInWords } from "@/lib/dates/words";
import type { ExcerptContent } from "@/lib/excerpts/content";
import { clockTime } from "@/lib/media/times";
import type { TermOption } from "@/lib/people/queries/terms-of-agent";
import type { SourceContent } from "@/lib/sources/content";
import type { StatementContent } from "@/lib/statements/content";
import type { ChosenSource } from "./known";
import { provisionalTitle } from "./to-input";
import {
  blankBill,
  blankLink,
  blankQuote,
  blankSource,
  blankVoice,
  type DayValue,
  type EntryValues,
  type ExcerptValue,
  type SourceValue,
} from "./values";

type SavedEntry = {
  id: string;
  version: number;
  content: StatementContent;
  source: SourceValue;
  /** The terms of the people named, to tell an office chosen by hand from one that follows from the day. */
  terms: readonly TermOption[];
};

export function valuesOfEntry({ id, version, content, source, terms }: SavedEntry): EntryValues {
  return {
    id,
    version: String(version),
    draftKey: "",
    kind: content.kind,
    words: content.words,
    wordsKind: content.wordsKind,
    summary: content.summary,
    language: content.language,
    said: dayValue(content.said),
    about: dayValue(content.about),
    place: content.place,
    note: content.note,
    source,
    attributions: content.attributions.map((voice, index) => ({
      ...blankVoice,
      row: String(index),
      role: voice.role,
      printedName: voice.printedName,
      printedTitle: voice.printedTitle,
      agentId: voice.agentId ?? "",
      termId: chosenByHand(voice, terms) ? (voice.termId ?? "") : "",
      capacity: voice.capacity ?? "",
      basis: voice.basis,
      quotedWords: voice.quotedWords,
    })),
    bills: content.bills.map((bill, index) => ({ ...blankBill, ...bill, row: String(index) })),
    links: content.links.map(({ kind, targetId, placeholder }, index) => ({
      ...blankLink,
      row: String(index),
      kind,
      targetId: targetId ?? "",
      placeholder,
    })),
    excerpts: (content.excerpts ?? []).filter(({ origin }) => origin === "chosen").map(excerptValue),
    quote: blankQuote,
    recordingFind: "",
    dismissed: [],
  };
}

function excerptValue(excerpt: ExcerptContent, index: number): ExcerptValue {
  const { fromMs, toMs } = excerpt;
  return {
    row: String(index),
    purpose: excerpt.purpose,
    captureId: excerpt.captureId,
    textId: excerpt.textId ?? "",
    start: excerpt.start === null ? "" : String(excerpt.start),
    end: excerpt.end === null ? "" : String(excerpt.end),
    exact: excerpt.exact,
    from: fromMs === null ? "" : clockTime(fromMs, 3),
    to: toMs === null ? "" : clockTime(toMs, 3),
    coverage: excerpt.coverage ?? "",
    description: excerpt.description,
  };
}

/** A source taken as it is: public, or the ground of other entries too. */
export const sourceAsItIs = (id: string): SourceValue => ({ ...blankSource, id });

/** A source with its fields open, to be revised with the entry. */
export const sourceToRevise = (source: ChosenSource): SourceValue =>
  sourceFields(source.id, {
    ...source,
    issued: { edtf: source.issuedEdtf, basis: source.issuedBasis },
    published: { edtf: source.publishedEdtf, basis: source.publishedBasis },
  });

export function sourceFields(
  id: string,
  source: Omit<SourceContent, "issued" | "published"> & {
    issued: Pick<SourceContent["issued"], "edtf" | "basis">;
    published: Pick<SourceContent["published"], "edtf" | "basis">;
  },
): SourceValue {
  return {
    ...blankSource,
    id,
    revise: "yes",
    title: source.title === provisionalTitle ? "" : source.title,
    kind: source.kind,
    publisherName: source.publisherName,
    publisherId: source.publisherId ?? "",
    url: source.url,
    issued: dayValue(source.issued),
    published: dayValue(source.published),
    capturedOn: dayInWords(source.capturedOn),
    obtained: source.obtained,
    text: source.text,
  };
}

// Whole days are shown as people write them; anything with a doubt stays in the notation that keeps it.
const dayValue = ({ edtf, basis }: { edtf: string | null; basis: string }): DayValue => ({
  text: edtf === null ? "" : isDay(edtf) ? dayInWords(edtf) : edtf,
  basis,
});

function chosenByHand(
  voice: StatementContent["attributions"][number],
  terms: readonly TermOption[],
): boolean {
  const fitting = terms.filter(({ agentId, fits }) => agentId === voice.agentId && fits);
  return !(fitting.length === 1 && fitting[0]?.id === voice.termId);
}
