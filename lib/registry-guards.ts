import type { Guard } from "./guards";

// What the guards of merges and of bills say, read by lib/guards.ts.
export const registryGuards: Record<string, Guard> = {
  merge_stays: { code: "conflict", message: "A merge is undone, never changed." },
  merge_settled: { code: "conflict", message: "A merge can be undone for thirty days. This one stays." },
  merge_into_keeper: {
    code: "conflict",
    field: "keeperId",
    message: "The record to keep has been merged itself meanwhile.",
  },
  merge_of_a_kind: {
    code: "invalid",
    field: "records",
    message: "A person and an organization are not the same.",
  },
  merges_once: { code: "conflict", message: "One of these records has been merged meanwhile." },
  merged_away: {
    code: "conflict",
    message: "This record was merged into another. Change that one, or undo the merge.",
  },
};
