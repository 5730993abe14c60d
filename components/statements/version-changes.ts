// What differs between two versions of a statement, field by field, as readers see the fields.

import { type Field, type FieldChange, fieldChanges } from "@/components/reviews/field-changes";
import { wordDiff } from "@/components/reviews/word-diff";
import type { PublicDay } from "@/lib/dates/public-day";
import { dateInWords } from "@/lib/dates/words";
import { clockRange } from "@/lib/media/times";
import type { Card, Detail, Voice } from "@/lib/statements/card";
import { linkKindLabels, roleLabels, stanceLabels, statementKindLabels, wordsKindLabels } from "./labels";
import { nameOf, voiceRole } from "./voice-name";
import type { Range } from "./words";

export type VersionState = { card: Card; detail: Detail };

export const changesBetween = (before: VersionState, after: VersionState): FieldChange[] =>
  fieldChanges(fieldsOf(before), fieldsOf(after));

function fieldsOf({ card, detail }: VersionState): Field[] {
  const { source } = card;
  const fields: [key: string, label: string, text: string][] = [
    ["words", "Words", card.words],
    ["wordsKind", "Form of the words", wordsKindLabels[card.wordsKind] || "Verbatim"],
    ["voices", "Voices", card.voices.map(voiceInWords).join("\n")],
    ["said", "Said", dayInWords(card.said)],
    ["about", "About events of", dayInWords(card.about)],
    ["place", "Place", card.place],
    ["kind", "How it was said", statementKindLabels[card.kind]],
    ["summary", "Summary", card.summary],
    ["language", "Language", card.language],
    ["bills", "Bills", card.bills.map(billInWords).join("\n")],
    [
      "source",
      "Source",
      [`D-${source.number} ${source.title}`, source.publisher, source.url].filter(Boolean).join("\n"),
    ],
    ["issued", "Issued", dayInWords(source.issued)],
    ["published", "Published", dayInWords(source.published)],
    ["cited", "Cited places", (detail.excerpts ?? []).map(placeInWords).join("\n")],
    ["links", "In relation to", detail.links.map(linkInWords).join("\n")],
  ];
  return fields.map(([key, label, text]) => ({ key, label, text }));
}

const voiceInWords = (voice: Voice) =>
  [
    `${roleLabels[voice.role]} ${nameOf(voice)}`,
    voiceRole(voice),
    voice.quotedWords && `“${voice.quotedWords}”`,
  ]
    .filter(Boolean)
    .join("; ");

const billInWords = ({ stance, identifier, label, wording, basis }: Card["bills"][number]) =>
  [
    `${stanceLabels[stance]} ${identifier}, ${label}`,
    wording && `“${wording}”`,
    basis === "inferred" && "bill identified by the newsroom",
  ]
    .filter(Boolean)
    .join("; ");

const dayInWords = ({ edtf, basis }: PublicDay) => (edtf === null ? "" : dateInWords(edtf, basis));

function placeInWords(excerpt: NonNullable<Detail["excerpts"]>[number]): string {
  const { purpose, source, capture, page, fromMs, toMs, exact, description } = excerpt;
  const place =
    page !== null ? `p. ${page}` : fromMs !== null && toMs !== null ? clockRange({ fromMs, toMs }) : "";
  // The words of record stand in a field of their own.
  const shows = purpose === "words" ? "" : exact ? `“${exact}”` : description;
  return [`D-${source.number} ${capture.name}`, place, shows].filter(Boolean).join(", ");
}

const linkInWords = ({ kind, target, placeholder }: Detail["links"][number]) =>
  `${linkKindLabels[kind]} ${target ? `S-${target.number}, ${target.speaker}` : placeholder}`;

/** Where the words of one version are others than those of the version before it. */
export function addedWords(before: string, after: string): Range[] {
  if (before === after) return [];
  const ranges: Range[] = [];
  let at = 0;
  for (const part of wordDiff(before, after, Number.POSITIVE_INFINITY)) {
    if (part.kind === "removed" || part.kind === "skipped") continue;
    const end = at + part.text.length;
    if (part.kind === "added" && part.text.trim() !== "") ranges.push({ start: at, end });
    at = end;
  }
  return ranges;
}
