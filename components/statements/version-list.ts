import { versionOf } from "@/lib/statements/notice-words";
import type { StatementRecord } from "@/lib/statements/queries/statement-record";
import type { Version } from "./versions";

/**
 * All versions of a statement, the present one first. Whatever a version was when readers saw it, of a statement that
 * has been retracted every version is.
 */
export function versionsOf({ edition, versions }: StatementRecord): [Version, ...Version[]] {
  const { card, detail, publishedAt } = edition;
  const present: Version = {
    number: versionOf(card),
    card,
    detail,
    shownFrom: versions[0]?.shownTo ?? new Date(publishedAt).toISOString(),
    shownTo: null,
  };
  const retracted = card.status === "retracted";
  return [
    present,
    ...versions.map((version) =>
      retracted ? { ...version, card: { ...version.card, status: "retracted" as const } } : version,
    ),
  ];
}
