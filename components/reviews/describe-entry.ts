// The text of an entry, field by field, in the words of the desk: what two states of it are compared by.

import { coverageLabels } from "@/components/media/labels";
import { disclosureLabels, sourceKindLabels } from "@/components/sources/labels";
import {
  linkKindLabels,
  stanceLabels,
  statementKindLabels,
  wordsKindLabels,
} from "@/components/statements/labels";
import type { ExcerptPurpose } from "@/db/evidence-vocabulary";
import type { AttributionRole, Capacity } from "@/db/vocabulary";
import type { RecordedDay } from "@/lib/dates/public-day";
import { dateInWords } from "@/lib/dates/words";
import type { ExcerptContent } from "@/lib/excerpts/content";
import { clockRange } from "@/lib/media/times";
import type { EntryText } from "@/lib/reviews/queries/changes-since";
import type { Names } from "@/lib/reviews/queries/names-in";
import type { SourceContent } from "@/lib/sources/content";
import type { AttributionContent, StatementContent } from "@/lib/statements/content";
import { noticeKindWords } from "@/lib/statements/notice-words";
import type { Field } from "./field-changes";

export const voiceRoleLabels: Record<AttributionRole, string> = {
  speaker: "Speaker",
  signatory: "Signatory",
  on_behalf_of: "On behalf of",
  relayed_by: "Relayed by",
  published_by: "Published by",
  paid_for_by: "Paid for by",
  quoted: "Quoted inside",
};

export const capacityWords: Record<Capacity, string> = {
  official: "in office",
  personal: "personally",
  both: "in office and personally",
  candidate: "as a candidate",
};

export function describeEntry({ content, source }: EntryText, names: Names): Field[] {
  return [
    { key: "words", label: "Words", text: content.words },
    { key: "kind", label: "How it was said", text: statementKindLabels[content.kind] },
    { key: "wordsKind", label: "Words are", text: wordsKindLabels[content.wordsKind] || "Verbatim" },
    {
      key: "voices",
      label: "Voices",
      text: content.attributions.map((voice) => voiceText(voice, names)).join("\n"),
    },
    { key: "said", label: "Day said", text: dayText(content.said) },
    { key: "about", label: "About events of", text: dayText(content.about) },
    { key: "place", label: "Place", text: content.place },
    { key: "bills", label: "Bills", text: content.bills.map((bill) => billText(bill, names)).join("\n") },
    { key: "links", label: "Links", text: content.links.map((link) => linkText(link, names)).join("\n") },
    { key: "summary", label: "Summary", text: content.summary },
    { key: "language", label: "Language", text: content.language },
    { key: "note", label: "Note to the editor", text: content.note },
    { key: "excerpts", label: "Cited passages", text: (content.excerpts ?? []).map(excerptText).join("\n") },
    {
      key: "notice",
      label: "Notice",
      text: content.correction
        ? `${noticeKindWords[content.correction.kind]}: ${content.correction.note}`
        : "",
    },
    ...(source ? describeSource(source) : []),
  ];
}

const purposeLabels: Record<ExcerptPurpose, string> = { words: "Words", context: "Context", date: "Date" };

/** "Words: “…” (p. 2)", "Context: 1:12–1:31, The recording shows this". */
function excerptText({ purpose, exact, page, fromMs, toMs, coverage, description }: ExcerptContent): string {
  const range = fromMs === null || toMs === null ? "" : clockRange({ fromMs, toMs });
  return [
    `${purposeLabels[purpose]}: ${exact ? `“${exact}”` : range}`,
    page === null ? "" : `p. ${page}`,
    exact ? range : "",
    coverage ? coverageLabels[coverage] : "",
    description,
  ]
    .filter(Boolean)
    .join(", ");
}

export const describeSource = (source: SourceContent): Field[] => [
  { key: "source.title", label: "Source: title", text: source.title },
  { key: "source.kind", label: "Source: kind", text: sourceKindLabels[source.kind] },
  { key: "source.publisher", label: "Source: publisher", text: source.publisherName },
  { key: "source.url", label: "Source: address", text: source.url },
  { key: "source.issued", label: "Source: day issued", text: dayText(source.issued) },
  { key: "source.published", label: "Source: day published", text: dayText(source.published) },
  { key: "source.captured", label: "Source: day captured", text: dateInWords(source.capturedOn) },
  { key: "source.obtained", label: "Source: how obtained", text: source.obtained },
  {
    key: "source.disclosure",
    label: "Source: readers see",
    text: disclosureLabels[source.disclosure ?? "passages"],
  },
  { key: "source.text", label: "Source: text", text: source.text },
];

/** "Speaker: Bob Duff, State senator (printed “Sen. Duff”)". */
export function voiceText(voice: AttributionContent, names: Names): string {
  // Name and title apart: the source need not have them side by side, nor in this order.
  const printed = [voice.printedName, voice.printedTitle].filter(Boolean);
  const known = voice.agentId ? (names.agents[voice.agentId] ?? "a record") : "";
  const facts = [
    known || printed.join(", "),
    voice.termId ? (names.terms[voice.termId] ?? "") : "",
    voice.capacity ? capacityWords[voice.capacity] : "",
    voice.basis === "inferred" ? "identified by the newsroom" : "",
  ].filter(Boolean);
  return [
    `${voiceRoleLabels[voice.role]}: ${facts.join(", ")}`,
    known && printed.length > 0 ? `(printed ${printed.map((text) => `“${text}”`).join(", ")})` : "",
    voice.quotedWords ? `with the words “${voice.quotedWords}”` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

export function linkText(
  { kind, targetId, placeholder }: StatementContent["links"][number],
  names: Names,
): string {
  const target = targetId === null ? placeholder : (names.entries[targetId] ?? "an entry you may not read");
  return `${linkKindLabels[kind]}: ${target}`;
}

function billText(
  { billId, stance, wording, basis }: StatementContent["bills"][number],
  names: Names,
): string {
  return [
    `${stanceLabels[stance]} ${names.bills[billId] ?? "a bill"}`,
    wording ? `in the words “${wording}”` : "",
    basis === "inferred" ? "(bill identified by the newsroom)" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

// An edtf text that is kept but not known reads as empty here: nothing is said of the day.
const dayText = ({ edtf, basis }: RecordedDay) => (edtf === null ? "" : dateInWords(edtf, basis));
