import "server-only";
import { z } from "zod";
import type { ActorContext } from "@/lib/context";
import { type BulkChoice, bulkChoice } from "@/lib/queue/bulk";
import { viewCount } from "@/lib/queue/queries/queue-counts";
import { tabsOf } from "@/lib/queue/queries/queue-tabs";
import { readQueueQuery, settleView } from "@/lib/queue/view";
import { readRow } from "./bulk-post";

/** The form of the queue, of which only the choice counts here. */
const exportPost = z.looseObject({
  on: z.string().optional(),
  rows: z.array(z.string()).default([]),
  view: z.string().max(3000).default(""),
});

/** What is chosen for export: the selected rows, or all that match as many as they are now. Null for nothing. */
export async function chosenForExport(ctx: ActorContext, form: unknown): Promise<BulkChoice | null> {
  const post = exportPost.safeParse(form);
  if (!post.success) return null;
  const { on, rows, view: text } = post.data;
  if (on === "matching") {
    const view = settleView(readQueueQuery(text), new Map(tabsOf(ctx).map((tab) => [tab, 0])));
    return { kind: "matching", view: text, count: await viewCount(ctx, view) };
  }
  return bulkChoice.safeParse({ kind: "chosen", rows: rows.map(readRow) }).data ?? null;
}
