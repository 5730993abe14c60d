import { z } from "zod";
import { recordId } from "../text";

/** The fields of the record that is kept which may be taken from another one. */
export const takenFields = ["name", "sortName", "description", "parentId"] as const;
export type TakenField = (typeof takenFields)[number];

export const mostMerged = 10;

/** Which records are one, which of them is kept, and what of each stands. */
export const mergeInput = z
  .strictObject({
    keeperId: recordId,
    /** All of them as they were looked at, the keeper too. */
    records: z
      .array(z.strictObject({ id: recordId, version: z.coerce.number().int().min(1) }))
      .min(2, "Choose two records or more.")
      .max(mostMerged, `At most ${mostMerged} records are merged at once.`),
    /** From which record each field is taken; one that is not named stays the keeper's. */
    take: z.partialRecord(z.enum(takenFields), recordId).default({}),
    /** What stands of each clash: the id of one of its rows, or "all". */
    decisions: z
      .array(z.strictObject({ clash: z.string().max(300), stands: z.union([recordId, z.literal("all")]) }))
      .max(200)
      .default([]),
  })
  .superRefine(({ keeperId, records }, check) => {
    const ids = new Set(records.map(({ id }) => id));
    if (ids.size < records.length) {
      check.addIssue({ code: "custom", path: ["records"], message: "A record is chosen twice." });
    }
    if (!ids.has(keeperId)) {
      check.addIssue({ code: "custom", path: ["keeperId"], message: "Choose which record is kept." });
    }
  });
export type MergeInput = z.output<typeof mergeInput>;

export const undoInput = z.strictObject({ id: recordId });
export type UndoInput = z.output<typeof undoInput>;

/** Two records that are not the same. */
export const pairInput = z
  .strictObject({ oneId: recordId, otherId: recordId })
  .refine(({ oneId, otherId }) => oneId !== otherId, { path: ["otherId"], message: "Is the same record." });
export type PairInput = z.output<typeof pairInput>;
