// One act on many entries: what is asked for, and what came of each.
import { z } from "zod";
import { exactText, recordId } from "../text";
import { tagText } from "./tags";
import { mostAtOnce } from "./vocabulary";

export const bulkAct = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("assign"), assigneeId: recordId.nullable() }),
  z.strictObject({ kind: z.literal("tag"), tag: tagText }),
  z.strictObject({ kind: z.literal("untag"), tag: tagText }),
  z.strictObject({
    kind: z.literal("send_back"),
    comment: exactText(5000).refine((text) => text.trim() !== "", "Say what has to change."),
  }),
]);
export type BulkActInput = z.output<typeof bulkAct>;

export const bulkChoice = z.discriminatedUnion("kind", [
  /** Rows with the version in which they were seen. */
  z.strictObject({
    kind: z.literal("chosen"),
    rows: z
      .array(z.strictObject({ id: recordId, version: z.coerce.number().int().min(1) }))
      .min(1, "Choose at least one entry.")
      .max(mostAtOnce, `Choose at most ${mostAtOnce} entries.`),
  }),
  /** All a view asks for (viewText), as many as were counted when it was offered. */
  z.strictObject({
    kind: z.literal("matching"),
    view: z.string().max(3000),
    count: z.coerce.number().int().min(1).max(mostAtOnce, `At most ${mostAtOnce} at once. Filter further.`),
  }),
]);
export type BulkChoice = z.output<typeof bulkChoice>;

export const bulkInput = z.strictObject({
  /** Made with the form. The same again gives the first answer and does nothing. */
  key: z.uuid("Open the queue again."),
  act: bulkAct,
  on: bulkChoice,
});
export type BulkInput = z.output<typeof bulkInput>;

export const bulkUndo = z.strictObject({ bulkId: recordId });

export type BulkRow = {
  id: string;
  /** 0 where there is no such entry, or it is not this person's to read. */
  entry: number;
  opening: string;
  outcome: "done" | "refused";
  /** In words, for a refused one. */
  reason: string;
  /** Who changed it since it was seen, where that is why. */
  changedBy: { name: string; at: string } | null;
};

export type BulkResult = {
  /** What undo names. */
  bulkId: string;
  /** What was done: "Sent back 3 entries." */
  sentence: string;
  done: number;
  refused: number;
  rows: BulkRow[];
  /** ISO instant until which it can be taken back; null where there is nothing to take back, or it was. */
  undoUntil: string | null;
};
