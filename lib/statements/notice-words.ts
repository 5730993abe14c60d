// The words readers see for notices: what each is, and what it makes of a statement.
import type { CorrectionKind } from "@/db/vocabulary";
import type { Card } from "./card";

export const noticeKindWords: Record<CorrectionKind, string> = {
  clarification: "Clarification",
  correction: "Correction",
  retraction: "Retraction",
  update: "Update",
  source_changed: "Source changed",
};

const statusWords: Record<CorrectionKind, string> = {
  clarification: "Clarified",
  correction: "Corrected",
  retraction: "Retracted",
  update: "Updated",
  source_changed: "Source changed",
};

/** How a public statement stands, by its latest notice: "Clarified". */
export function statusWord({ status, notices }: Pick<Card, "status" | "notices">): string {
  if (status === "published") return "Published";
  if (status === "retracted") return statusWords.retraction;
  return statusWords[notices?.[0]?.kind ?? "correction"];
}

/** The number of the version a card shows. */
export const versionOf = ({ notices }: Pick<Card, "notices">): number => notices?.[0]?.version ?? 1;
