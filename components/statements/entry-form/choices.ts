// The words of the form for the closed lists: as a reporter chooses them, where readers see others.
import type { ExcerptPurpose } from "@/db/evidence-vocabulary";
import type {
  AttributionRole,
  Basis,
  BillBasis,
  Capacity,
  LinkKind,
  Stance,
  StatementKind,
  WordsKind,
} from "@/db/vocabulary";

export const roleChoices: Record<AttributionRole, string> = {
  speaker: "Speaker",
  signatory: "Signatory",
  on_behalf_of: "On behalf of",
  relayed_by: "Relayed by",
  published_by: "Published by",
  paid_for_by: "Paid for by",
  quoted: "Quoted inside",
};

export const capacityChoices: Record<Capacity, string> = {
  official: "In office",
  personal: "Personally",
  both: "In office and personally",
  candidate: "As a candidate",
};

export const basisLabels: Record<Basis, string> = { stated: "Stated", inferred: "Inferred" };

export const billBasisLabels: Record<BillBasis, string> = {
  explicit: "Named in the words",
  inferred: "Inferred",
};

export const stanceChoices: Record<Stance, string> = {
  none_stated: "No position stated",
  supports: "Supports",
  opposes: "Opposes",
  mixed: "Mixed",
};

export const statementKindChoices: Record<StatementKind, string> = {
  press_release: "Press release",
  letter: "Letter",
  post: "Post",
  speech: "Speech",
  interview: "Interview",
  testimony: "Testimony",
  debate: "Debate",
  other: "Other",
};

export const wordsKindChoices: Record<WordsKind, string> = {
  verbatim: "Word for word",
  translated: "Translated",
  paraphrase: "Paraphrase by us",
};

export const linkChoices: Record<LinkKind, string> = {
  answers: "Answers",
  denies: "Denies",
  repeats: "Repeats",
  quotes: "Quotes",
  corrects: "Corrects",
  retracts: "Retracts",
  endorses: "Endorses",
};

export const purposeChoices: Record<ExcerptPurpose, string> = {
  words: "The words",
  context: "Context",
  date: "Date",
};

/** What a passage is taken for, as the buttons say it, and the key that does the same. */
export const purposeActs: readonly { purpose: ExcerptPurpose; act: string; key: string }[] = [
  { purpose: "words", act: "Use as quote", key: "q" },
  { purpose: "context", act: "Context", key: "x" },
  { purpose: "date", act: "Date", key: "d" },
];
