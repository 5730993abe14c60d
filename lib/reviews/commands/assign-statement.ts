import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { can } from "../../permissions/can";
import { transaction } from "../../transaction";
import { lockEntry } from "../lock-entry";
import type { Assignment } from "../schema";
import { heldByAnother, writeAssignment } from "../write-assignment";

/**
 * Assign a statement: says who takes care of an entry that nobody has, or puts back one's own. An entry somebody else
 * has stays with them, but for whoever manages the people here. Assigning it to whoever has it changes nothing.
 */
export async function assignStatement(ctx: Context, { id, assigneeId, reason }: Assignment) {
  authorize(ctx, "statement.assign");

  return transaction(ctx, async (ctx) => {
    const entry = await lockEntry(ctx, id);
    authorize(ctx, "statement.assign", entry);
    const { id: own } = ctx.actor;
    const holder = entry.assigneeId;
    if (holder === assigneeId) return { id, entry: entry.entry, status: entry.status, assigneeId };
    if (holder !== null && holder !== own && !can(ctx.actor, "statement.reassign", entry)) {
      throw heldByAnother(holder);
    }
    const act = assigneeId === null ? "put_back" : holder === own ? "handed_over" : "assigned";
    return writeAssignment(ctx, entry, { act, assigneeId, reason });
  });
}
