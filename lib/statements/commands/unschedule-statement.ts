import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { moveEntry } from "../move-entry";
import { openEntry } from "../open-entry";
import type { StatementStep } from "../schema";
import { writeRelease } from "../write-release";

/** Unschedule a statement: an editor lifts the time of release; the entry is approved as before. */
export async function unscheduleStatement(ctx: Context, step: StatementStep) {
  authorize(ctx, "statement.schedule");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.schedule", entry);
    if (entry.status !== "scheduled") throw new DomainError("conflict", "This entry is not scheduled.");
    const moved = await moveEntry(ctx, entry, "approved", "unscheduled");
    await writeRelease(ctx, { statementId: entry.id, act: "unscheduled" });
    return { id: entry.id, entry: entry.entry, status: moved.status, version: moved.version };
  });
}
