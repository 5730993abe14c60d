// The words readers see for the closed lists of a statement.
import type {
  AttributionRole,
  Capacity,
  LinkKind,
  Stance,
  StatementKind,
  StatementStatus,
  WordsKind,
} from "@/db/vocabulary";
import type { Card } from "@/lib/statements/card";

export const statementKindLabels: Record<StatementKind, string> = {
  press_release: "Press release",
  letter: "Letter",
  post: "Post",
  speech: "Speech",
  interview: "Interview",
  testimony: "Testimony",
  debate: "Debate",
  other: "Statement",
};

export const statusLabels: Record<StatementStatus, string> = {
  draft: "Draft",
  submitted: "In review",
  changes_requested: "Changes requested",
  approved: "Approved",
  scheduled: "Scheduled",
  published: "Published",
  corrected: "Corrected",
  retracted: "Retracted",
};

export const stanceLabels: Record<Stance, string> = {
  supports: "Supports",
  opposes: "Opposes",
  mixed: "Mixed on",
  none_stated: "No position stated on",
};

/** A voice that is neither speaker nor signatory, as it introduces the name. */
export const roleLabels: Record<AttributionRole, string> = {
  speaker: "Said by",
  signatory: "Signed by",
  on_behalf_of: "On behalf of",
  relayed_by: "Relayed by",
  published_by: "Published by",
  paid_for_by: "Paid for by",
  quoted: "Quotes",
};

/** Speaking in office is the usual case and is not said. */
export const capacityLabels: Record<Capacity, string> = {
  official: "",
  personal: "speaking personally",
  both: "speaking in office and personally",
  candidate: "speaking as a candidate",
};

export const wordsKindLabels: Record<WordsKind, string> = {
  verbatim: "",
  translated: "Translation",
  paraphrase: "Paraphrase by the newsroom, not the speaker’s words",
};

export const linkKindLabels: Record<LinkKind, string> = {
  answers: "Answers",
  denies: "Denies",
  repeats: "Repeats",
  quotes: "Quotes",
  corrects: "Corrects",
  retracts: "Retracts",
  endorses: "Endorses",
};

export const filedByLabels: Record<Card["filedBy"], string> = {
  said: "Said",
  issued: "Issued",
  published: "Published",
  logged: "Logged",
};
