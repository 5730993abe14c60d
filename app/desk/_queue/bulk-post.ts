// From the form around the queue to an act on many entries.
import "server-only";
import { z } from "zod";
import { type BulkState, noValues } from "@/components/queue/bulk-state";
import type { ActorContext } from "@/lib/context";
import { type BulkActInput, type BulkInput, bulkInput } from "@/lib/queue/bulk";
import { actOnEntries } from "@/lib/queue/commands/act-on-entries";
import { bulkInWords, viewInWords } from "@/lib/queue/describe";
import { filterNames } from "@/lib/queue/queries/filter-choices";
import { personNamed } from "@/lib/queue/queries/person-named";
import { viewCount } from "@/lib/queue/queries/queue-counts";
import { tabsOf } from "@/lib/queue/queries/queue-tabs";
import { readQueueQuery, settleView } from "@/lib/queue/view";
import { bulkActs } from "@/lib/queue/vocabulary";

const text = z.string().max(10_000).default("");

/** The fields of the form, as the acts of lib/queue/bulk.ts want them. */
export const bulkPost = z
  .strictObject({
    key: text,
    act: z.enum(bulkActs, "Choose what is to be done."),
    assigneeId: text,
    tag: text,
    comment: text,
    on: text,
    rows: z.array(z.string()).default([]),
    view: text,
    /** How many all that match were when it was said, and the act that was said. */
    count: text,
    confirmed: text,
  })
  .transform(({ key, act, assigneeId, tag, comment, on, rows, view, count, confirmed }) => ({
    confirmed,
    view,
    wanted: {
      key,
      act:
        act === "assign"
          ? { kind: act, assigneeId: assigneeId || null }
          : act === "send_back"
            ? { kind: act, comment }
            : { kind: act, tag },
      on:
        on === "matching"
          ? { kind: "matching", view, count: count || "1" }
          : { kind: "chosen", rows: rows.map(readRow) },
    },
  }))
  .transform((post, check) => {
    const parsed = bulkInput.safeParse(post.wanted);
    if (parsed.success) return { ...post, wanted: parsed.data };
    for (const { message } of parsed.error.issues) check.addIssue({ code: "custom", path: ["act"], message });
    return z.NEVER;
  });

type BulkPost = z.output<typeof bulkPost>;

export function readRow(row: string) {
  const [id = "", version = ""] = row.split(":");
  return { id, version };
}

export async function answerBulk(
  ctx: ActorContext,
  { confirmed, view, wanted }: BulkPost,
): Promise<Pick<BulkState, "confirm" | "result">> {
  // Yes was said to one act only: another on all that match is said first, too.
  if (wanted.on.kind === "matching" && confirmed !== JSON.stringify(wanted.act)) {
    return { confirm: await inWords(ctx, wanted, view), result: null };
  }
  return { confirm: null, result: await actOnEntries(ctx, wanted) };
}

async function inWords(ctx: ActorContext, { act }: BulkInput, text: string) {
  const view = settleView(readQueueQuery(text), new Map(tabsOf(ctx).map((tab) => [tab, 0])));
  const count = await viewCount(ctx, view);
  const words = viewInWords(view, await filterNames(ctx, view));
  const assignee = await assigneeOf(ctx, act);
  return { count, act: JSON.stringify(act), sentence: bulkInWords(act, { count, view: words, assignee }) };
}

const assigneeOf = (ctx: ActorContext, act: BulkActInput) =>
  act.kind === "assign" && act.assigneeId ? personNamed(ctx, act.assigneeId) : undefined;

/** What was typed, for a form that is shown again. */
export function typedIn(form: FormData): BulkState["values"] {
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return Object.fromEntries(Object.keys(noValues).map((name) => [name, read(name)])) as BulkState["values"];
}
