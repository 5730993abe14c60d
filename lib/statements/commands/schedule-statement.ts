import { eq } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { askWorker } from "../../jobs";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { transaction } from "../../transaction";
import { moveEntry } from "../move-entry";
import { openEntry } from "../open-entry";
import type { ReleaseTime } from "../release-schema";
import { embargoOf, requireFuture, writeRelease } from "../write-release";

/**
 * Schedule a statement: an editor says when an approved entry is to come before readers, or another time for a
 * scheduled one. The worker releases it, in the name of this editor, once the clock of the database is there.
 */
export async function scheduleStatement(ctx: Context, { at, ...step }: ReleaseTime) {
  authorize(ctx, "statement.schedule");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.schedule", entry);
    await requireFuture(ctx, "at", at);
    const embargo = await embargoOf(ctx, entry.id);
    if (embargo && at < embargo) {
      const message = "The entry is under embargo then. Choose the end of the embargo or later.";
      throw new DomainError("conflict", message, { at: [message] });
    }
    const moved =
      entry.status === "scheduled"
        ? await moveTime()
        : await moveEntry(ctx, entry, "scheduled", "scheduled", { releaseAt: at });
    await writeRelease(ctx, { statementId: entry.id, act: "scheduled", until: at });
    await askWorker(ctx, { task: "release_statement", payload: { statementId: entry.id } }, at);
    return { id: entry.id, entry: entry.entry, status: moved.status, version: moved.version };

    async function moveTime() {
      const version = entry.version + 1;
      await ctx.db.update(statements).set({ releaseAt: at, version }).where(eq(statements.id, entry.id));
      await recordRevision(ctx, { subject: "statement", subjectId: entry.id, act: "scheduled" });
      return { status: entry.status, version };
    }
  });
}
