import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { lockEntry } from "../lock-entry";
import type { TakingOver } from "../schema";
import { writeAssignment } from "../write-assignment";

/**
 * Take over a statement: an editor takes an entry that somebody else has had for a day, and says why. The day is told
 * by the clock of the database (guard take_over_early).
 */
export async function takeOverStatement(ctx: Context, { id, reason }: TakingOver) {
  authorize(ctx, "statement.take_over");

  return transaction(ctx, async (ctx) => {
    const entry = await lockEntry(ctx, id);
    authorize(ctx, "statement.take_over", entry);
    if (entry.assigneeId === null) {
      throw new DomainError("conflict", "Nobody has this entry. Take it.");
    }
    if (entry.assigneeId === ctx.actor.id) throw new DomainError("conflict", "You have this entry already.");
    return writeAssignment(ctx, entry, { act: "taken_over", assigneeId: ctx.actor.id, reason });
  });
}
