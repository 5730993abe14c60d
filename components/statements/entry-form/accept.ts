// Puts a suggestion into the form. The person decides which record, which field or which role; nothing is saved here.
import { isDay } from "@/lib/dates/calendar";
import { dayInWords } from "@/lib/dates/words";
import type {
  AgentMatch,
  DayField,
  DaySuggestion,
  PrintedName,
  SignersSuggestion,
  SourceSuggestion,
  Suggestion,
  VoiceSuggestion,
} from "@/lib/suggestions/suggestion";
import { isBlankVoice } from "./to-input";
import { blankBill, blankVoice, type DayValue, type EntryValues, nextRow, type VoiceValue } from "./values";

/**
 * The values with a suggestion in its place.
 * @param choice The record or role of a voice ("agent", id, "as", role), or the fields and reading of a day.
 */
export function acceptSuggestion(
  values: EntryValues,
  suggestion: Suggestion,
  choice: readonly string[],
): EntryValues {
  switch (suggestion.kind) {
    case "voice":
      return addVoices(values, [voiceOf(suggestion, choice)]);
    case "signers":
      return addVoices(values, signersOf(suggestion));
    case "bill":
      return addBill(values, suggestion.billId, suggestion.basis);
    case "day":
      return fillDays(values, suggestion, choice);
    case "source":
      return fillSource(values, suggestion);
  }
}

type NewVoice = Omit<VoiceValue, "row">;

function voiceOf(suggestion: VoiceSuggestion, [agentId = "", role = ""]: readonly string[]): NewVoice {
  return {
    ...blankVoice,
    role: role || suggestion.role,
    printedName: suggestion.printedName,
    printedTitle: suggestion.printedTitle,
    agentId: agentId === "" ? onlyMatch(suggestion) : agentId === "none" ? "" : agentId,
    capacity: suggestion.capacity ?? "",
    basis: suggestion.basis,
    quotedWords: suggestion.quotedWords,
  };
}

const signersOf = ({ names, role }: SignersSuggestion): NewVoice[] =>
  names.map((name) => ({ ...blankVoice, role, printedName: name.printedName, agentId: onlyMatch(name) }));

// One record of this very name may be taken along; a surname, or several records, are for the person to choose from.
const onlyMatch = ({ matches }: PrintedName): string =>
  matches.length === 1 && matches[0]?.how !== "surname" ? (matches[0]?.id ?? "") : "";

/** Adds voices that are not there yet, in the place of a row nobody has filled. */
function addVoices(values: EntryValues, voices: NewVoice[]): EntryValues {
  let rows = values.attributions;
  for (const voice of voices) {
    if (rows.some((row) => isSameVoice(row, voice))) continue;
    const blank = rows.findIndex(isBlankVoice);
    rows =
      blank === -1
        ? [...rows, { ...voice, row: nextRow(rows) }]
        : rows.map((row, index) => (index === blank ? { ...voice, row: row.row } : row));
  }
  return { ...values, attributions: rows };
}

const isSameVoice = (row: VoiceValue, voice: NewVoice) =>
  row.role === voice.role &&
  ((row.agentId !== "" && row.agentId === voice.agentId) ||
    (row.printedName === voice.printedName && row.printedTitle === voice.printedTitle));

function addBill(values: EntryValues, billId: string, basis: string): EntryValues {
  if (values.bills.some((bill) => bill.billId === billId)) return values;
  return { ...values, bills: [...values.bills, { ...blankBill, billId, basis, row: nextRow(values.bills) }] };
}

/** `choice`: the fields joined by "+", then the reading; the best field and the first reading without. */
function fillDays(
  values: EntryValues,
  suggestion: DaySuggestion,
  [fields = "", chosen = ""]: readonly string[],
): EntryValues {
  const edtf = suggestion.readings.find((reading) => reading === chosen) ?? suggestion.readings[0];
  if (edtf === undefined) return values;
  const day: DayValue = { text: isDay(edtf) ? dayInWords(edtf) : edtf, basis: suggestion.basis };
  const wanted = fields === "" ? [suggestion.fields[0] ?? "about"] : fields.split("+");
  return wanted.reduce((filled, field) => fillDay(filled, field, day), values);
}

function fillDay(values: EntryValues, field: string, day: DayValue): EntryValues {
  if (field === "said" || field === "about") return { ...values, [field]: day };
  if (field === "issued" || field === "published") {
    return { ...values, source: { ...values.source, [field]: day } };
  }
  return values;
}

function fillSource(values: EntryValues, { value }: SourceSuggestion): EntryValues {
  const { source } = values;
  switch (value.field) {
    case "title":
      return { ...values, source: { ...source, title: value.text } };
    case "publisher":
      return {
        ...values,
        source: { ...source, publisherName: value.text, publisherId: value.matches[0]?.id ?? "" },
      };
    case "kind":
      return { ...values, kind: value.statementKind, source: { ...source, kind: value.sourceKind } };
  }
}

/** The suggestions still open: neither refused nor already in the form. */
export function openSuggestions(values: EntryValues, list: readonly Suggestion[]): Suggestion[] {
  const { id, revise } = values.source;
  return list
    .flatMap((suggestion) => (id !== "" && revise !== "yes" ? beyondSource(suggestion) : suggestion))
    .filter((suggestion) => !values.dismissed.includes(suggestion.key) && !isTaken(values, suggestion));
}

// A source that is taken as it is has no fields to fill.
function beyondSource(suggestion: Suggestion): Suggestion[] {
  if (suggestion.kind === "source") return [];
  if (suggestion.kind !== "day") return [suggestion];
  const fields = suggestion.fields.filter((field) => field === "said" || field === "about");
  return fields.length > 0 ? [{ ...suggestion, fields }] : [];
}

function isTaken(values: EntryValues, suggestion: Suggestion): boolean {
  const named = (
    { printedName, matches }: { printedName: string; matches: AgentMatch[] },
    role: string | null,
  ) =>
    values.attributions.some(
      (voice) =>
        (role === null || voice.role === role) &&
        (matches.some(({ id }) => id === voice.agentId) ||
          (printedName !== "" && voice.printedName === printedName)),
    );
  switch (suggestion.kind) {
    case "voice":
      if (suggestion.printedName === "") {
        return values.attributions.some(({ printedTitle }) => printedTitle === suggestion.printedTitle);
      }
      return named(suggestion, suggestion.place === "voice" ? suggestion.role : null);
    case "signers":
      return suggestion.names.every((name) => named(name, suggestion.role));
    case "bill":
      return values.bills.some(({ billId }) => billId === suggestion.billId);
    case "day":
      return suggestion.fields.slice(0, 1).some((field) => isReading(suggestion, dayIn(values, field).text));
    case "source":
      return isSourceTaken(values, suggestion);
  }
}

const dayIn = (values: EntryValues, field: DayField): DayValue =>
  field === "said" || field === "about" ? values[field] : values.source[field];

const isReading = ({ readings }: DaySuggestion, text: string) =>
  readings.some((edtf) => text === edtf || text === dayInWords(edtf));

function isSourceTaken({ source, kind }: EntryValues, { value }: SourceSuggestion): boolean {
  switch (value.field) {
    case "title":
      return source.title !== "";
    case "publisher":
      return source.publisherName !== "";
    case "kind":
      return source.kind === value.sourceKind && kind === value.statementKind;
  }
}
