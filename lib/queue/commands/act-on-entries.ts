import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { bulkActs } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { byId, one } from "../../rows";
import { transaction } from "../../transaction";
import type { BulkInput, BulkResult } from "../bulk";
import { type KeptRow, resultOf } from "../bulk-record";
import { byItself } from "../by-itself";
import { type Choice, chosenEntries } from "../chosen-entries";
import { doneInWords } from "../describe";
import { performAct, permissionOf } from "../perform-act";
import { lastChange } from "../queries/last-change";
import { personNamed } from "../queries/person-named";
import { queueRows } from "../queries/queue-rows";
import { mostAtOnce } from "../vocabulary";

/**
 * Act on entries: assigns, tags or sends back many at once, each as if alone. What is refused for one leaves the others
 * done and is told with its reason. Asked again under the same key, it answers as the first time and does nothing.
 */
export async function actOnEntries(ctx: Context, { key, act, on }: BulkInput): Promise<BulkResult> {
  authorize(ctx, permissionOf[act.kind]);
  const requestHash = createHash("sha256").update(JSON.stringify({ act, on })).digest("hex");

  return transaction(ctx, async (ctx) => {
    const [begun] = await ctx.db
      .insert(bulkActs)
      // Waits here while another transaction has the same key.
      .values({
        id: key,
        userId: ctx.actor.id,
        requestHash,
        act,
        sentence: "",
        rows: [],
        doneAt: sql`clock_timestamp()`,
      })
      .onConflictDoNothing()
      .returning({ id: bulkActs.id });
    if (!begun) return firstAnswer(ctx, { key, requestHash });
    const rows = await actOnEach(ctx, act, await chosenEntries(ctx, on, { most: mostAtOnce, counted: true }));
    const done = rows.filter(({ outcome }) => outcome === "done").length;
    const assignee = act.kind === "assign" && act.assigneeId ? await personNamed(ctx, act.assigneeId) : "";
    return resultOf(
      one(
        await ctx.db
          .update(bulkActs)
          .set({ rows, sentence: doneInWords(act, done, assignee), doneAt: sql`clock_timestamp()` })
          .where(eq(bulkActs.id, key))
          .returning(),
      ),
    );
  });
}

async function firstAnswer(ctx: ActorContext, { key, requestHash }: { key: string; requestHash: string }) {
  const [kept] = await ctx.db.select().from(bulkActs).where(eq(bulkActs.id, key));
  if (kept?.userId !== ctx.actor.id || kept.requestHash !== requestHash) {
    const message = "This form was used for another act already. Open the queue again.";
    throw new DomainError("conflict", message, {}, { keyReused: true });
  }
  return resultOf(kept);
}

async function actOnEach(ctx: ActorContext, act: BulkInput["act"], choice: Choice): Promise<KeptRow[]> {
  const present = byId(
    await queueRows(
      ctx,
      choice.map(({ id }) => id),
    ),
  );
  const rows: KeptRow[] = [];
  // In the order of their ids, so that two who act on the same entries do not wait for each other crosswise.
  for (const { id, version } of choice.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const row = present.get(id);
    if (!row) {
      const reason = "There is no such entry.";
      rows.push({ id, entry: 0, opening: "", outcome: "refused", reason, changedBy: null });
      continue;
    }
    const told = { id, entry: row.entry, opening: row.opening };
    const result = await byItself(ctx, (ctx) =>
      performAct(ctx, act, { row, version: version ?? row.version }),
    );
    if (result.ok) rows.push({ ...told, outcome: "done", reason: "", changedBy: null, ...result.value });
    else {
      const stale = version !== null && version !== row.version;
      const changedBy = stale ? await lastChange(ctx, id) : null;
      const reason = changedBy ? `${changedBy.name} has changed it since.` : result.refusal.message;
      rows.push({ ...told, outcome: "refused", reason, changedBy });
    }
  }
  return rows.toSorted((a, b) => a.entry - b.entry);
}
