// What is kept of a bulk act, and what is told of it.
import type { bulkActs } from "@/db/schema";
import type { BulkActInput, BulkResult, BulkRow } from "./bulk";
import type { Done } from "./perform-act";
import { undoSeconds } from "./vocabulary";

export type KeptRow = BulkRow & Partial<Done>;

type Kept = typeof bulkActs.$inferSelect;

export const actOf = ({ act }: Pick<Kept, "act">) => act as unknown as BulkActInput;

export const keptRows = (rows: Kept["rows"] | null): KeptRow[] => (rows ?? []) as KeptRow[];

/** What can be taken back of it. */
export const changedRows = ({ rows }: Pick<Kept, "rows">) => keptRows(rows).filter(({ changed }) => changed);

export const undoUntil = ({ doneAt }: Pick<Kept, "doneAt">) =>
  new Date(doneAt.getTime() + undoSeconds * 1000);

export function resultOf(kept: Kept): BulkResult {
  const undone = kept.undoneAt !== null;
  const rows = keptRows(undone ? kept.undoneRows : kept.rows);
  const done = rows.filter(({ outcome }) => outcome === "done").length;
  return {
    bulkId: kept.id,
    sentence: kept.sentence,
    done,
    refused: rows.length - done,
    rows: rows.map(({ id, entry, opening, outcome, reason, changedBy }) => ({
      id,
      entry,
      opening,
      outcome,
      reason,
      changedBy,
    })),
    undoUntil: undone || changedRows(kept).length === 0 ? null : undoUntil(kept).toISOString(),
  };
}
