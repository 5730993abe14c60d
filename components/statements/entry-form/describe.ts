// The parts of an entry as plain text, to be set beside another version of them, and a key that tells whether two say
// the same.

import { coverageLabels } from "@/components/media/labels";
import { sourceKindLabels } from "@/components/sources/labels";
import { readDayInput } from "@/lib/dates/read-day";
import { dateInWords } from "@/lib/dates/words";
import {
  basisLabels,
  billBasisLabels,
  capacityChoices,
  linkChoices,
  purposeChoices,
  roleChoices,
  stanceChoices,
  statementKindChoices,
  wordsKindChoices,
} from "./choices";
import type { Group } from "./compare";
import { entryNumber, type Known } from "./known";
import { isBlankBill, isBlankExcerpt, isBlankLink, isBlankVoice } from "./to-input";
import type { BillValue, DayValue, EntryValues, ExcerptValue, LinkValue, VoiceValue } from "./values";

export type Named = Pick<Known, "agents" | "terms" | "bills" | "entries">;

export type Described = { label: string; text: string; key: string };

export const groupLabels: Record<Group, string> = {
  words: "Words of record",
  wordsKind: "Kind of words",
  kind: "How it was said",
  summary: "Summary",
  said: "Day said",
  about: "Day it speaks of",
  place: "Place",
  language: "Language",
  note: "Note to the editor",
  attributions: "Voices",
  bills: "Bills",
  links: "Links",
  excerpts: "Cited passages",
  source: "Source",
  "source-title": "Title of the source",
  "source-kind": "Kind of source",
  "source-publisher": "Publisher",
  "source-url": "Address of the source",
  "source-issued": "Day issued",
  "source-published": "Day published",
  "source-capturedOn": "Day captured",
  "source-obtained": "How it was obtained",
  "source-text": "Text of the source",
};

export function describeGroup(values: EntryValues, group: Group, named: Named): Described {
  const text = textOf(values, group, named);
  return { label: groupLabels[group], text, key: keyOf(values, group) ?? text };
}

function textOf(values: EntryValues, group: Group, named: Named): string {
  const { source } = values;
  switch (group) {
    case "said":
    case "about":
      return dayText(values[group]);
    case "kind":
      return wordOf(statementKindChoices, values.kind);
    case "wordsKind":
      return wordOf(wordsKindChoices, values.wordsKind);
    case "attributions":
      return values.attributions
        .filter((voice) => !isBlankVoice(voice))
        .map((voice) => voiceText(voice, named))
        .join("\n");
    case "bills":
      return values.bills
        .filter((bill) => !isBlankBill(bill))
        .map((bill) => billText(bill, named))
        .join("\n");
    case "links":
      return values.links
        .filter((link) => !isBlankLink(link))
        .map((link) => linkText(link, named))
        .join("\n");
    case "excerpts":
      return values.excerpts
        .filter((excerpt) => !isBlankExcerpt(excerpt))
        .map(excerptText)
        .join("\n");
    case "source":
      return source.id === "" || source.revise === "yes"
        ? [source.title, source.text].join("\n\n").trim()
        : `Source ${source.id}`;
    case "source-title":
    case "source-url":
    case "source-obtained":
    case "source-text":
      return source[group.slice("source-".length) as "title"].trim();
    case "source-kind":
      return wordOf(sourceKindLabels, source.kind);
    case "source-publisher":
      return [source.publisherName, recordOf(source.publisherId, named)].filter(Boolean).join(" ");
    case "source-capturedOn":
      return dayText({ text: source.capturedOn, basis: "stated" });
    case "source-issued":
      return dayText(source.issued);
    case "source-published":
      return dayText(source.published);
    default:
      return values[group];
  }
}

// Where the text leaves out what makes a difference, or shows one where there is none.
function keyOf(values: EntryValues, group: Group): string | null {
  if (group === "attributions") {
    const voices = values.attributions.filter((voice) => !isBlankVoice(voice));
    return JSON.stringify(voices.map(({ row: _row, find: _find, ...voice }) => voice));
  }
  if (group === "bills") {
    const bills = values.bills.filter((bill) => !isBlankBill(bill));
    return JSON.stringify(
      bills.map(({ billId, stance, wording, basis }) => [billId, stance, wording, basis]),
    );
  }
  if (group === "links") {
    const links = values.links.filter((link) => !isBlankLink(link));
    return JSON.stringify(
      links.map(({ kind, targetId, placeholder }) => [kind, targetId, placeholder.trim()]),
    );
  }
  if (group === "excerpts") {
    const excerpts = values.excerpts.filter((excerpt) => !isBlankExcerpt(excerpt));
    return JSON.stringify(
      excerpts.map(({ purpose, exact, from, to, coverage, description }) => [
        purpose,
        exact,
        ...(exact === "" ? [from, to] : []),
        coverage,
        description.trim(),
      ]),
    );
  }
  return null;
}

function dayText({ text, basis }: DayValue): string {
  const reading = readDayInput(text);
  if ("problem" in reading) return text;
  return reading.edtf === null ? "" : dateInWords(reading.edtf, basis === "inferred" ? "inferred" : "stated");
}

function voiceText(voice: VoiceValue, named: Named): string {
  const term = named.terms.find(({ id }) => id === voice.termId);
  return [
    `${wordOf(roleChoices, voice.role)}: ${voice.printedName || "no name printed"}`,
    voice.printedTitle,
    recordOf(voice.agentId, named),
    term?.role,
    voice.capacity ? wordOf(capacityChoices, voice.capacity) : "",
    voice.basis === "inferred" ? basisLabels.inferred : "",
    voice.quotedWords ? `“${voice.quotedWords}”` : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function billText({ billId, stance, wording, basis }: BillValue, { bills }: Named): string {
  const bill = bills.find(({ id }) => id === billId);
  return [
    bill?.identifier ?? "bill not chosen",
    wordOf(stanceChoices, stance),
    wording ? `“${wording}”` : "",
    wordOf(billBasisLabels, basis),
  ]
    .filter(Boolean)
    .join(", ");
}

export const excerptText = ({ purpose, exact, from, to, coverage, description }: ExcerptValue): string =>
  [
    `${wordOf(purposeChoices, purpose)}: ${exact ? `“${exact}”` : `${from} to ${to}`}`,
    coverage ? wordOf(coverageLabels, coverage) : "",
    description,
  ]
    .filter(Boolean)
    .join(", ");

function linkText({ kind, targetId, placeholder }: LinkValue, { entries }: Named): string {
  const entry = entries.find(({ id }) => id === targetId);
  return `${wordOf(linkChoices, kind)} ${entry ? `${entryNumber(entry)} ${entry.speaker}` : placeholder}`;
}

const recordOf = (id: string, { agents }: Named) => {
  const agent = agents.find((known) => known.id === id);
  return id === "" ? "" : `[record: ${agent?.name ?? id}]`;
};

const wordOf = (words: Record<string, string>, key: string) =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;
