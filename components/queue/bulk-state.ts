import type { BulkResult } from "@/lib/queue/bulk";

/** What the bar of the queue shows after it was pressed. */
export type BulkState = {
  message: string | null;
  reference?: string;
  /** What would be done to all that match, in words and as it is sent back; nothing is done yet. */
  confirm: { sentence: string; count: number; act: string } | null;
  result: BulkResult | null;
  /** As typed, so that a refusal loses nothing. */
  values: Record<"act" | "assigneeId" | "tag" | "comment" | "on", string>;
};

export type BulkAction = (before: BulkState | null, form: FormData) => Promise<BulkState>;

export const noValues: BulkState["values"] = { act: "", assigneeId: "", tag: "", comment: "", on: "" };
