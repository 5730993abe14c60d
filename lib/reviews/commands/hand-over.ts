import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { lockEntry } from "../lock-entry";
import type { HandingOver } from "../schema";
import { writeAssignment } from "../write-assignment";

/** Hand over: whoever has an entry gives it to somebody else. */
export async function handOver(ctx: Context, { id, assigneeId, reason }: HandingOver) {
  authorize(ctx, "statement.assign");

  return transaction(ctx, async (ctx) => {
    const entry = await lockEntry(ctx, id);
    authorize(ctx, "statement.assign", entry);
    if (entry.assigneeId !== ctx.actor.id) {
      throw new DomainError("conflict", "Only whoever has an entry hands it over.");
    }
    if (assigneeId === ctx.actor.id) throw new DomainError("invalid", "You have this entry already.");
    return writeAssignment(ctx, entry, { act: "handed_over", assigneeId, reason });
  });
}
