import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { openEntry } from "../../statements/open-entry";
import { transaction } from "../../transaction";
import { itemsOf } from "../checklist";
import type { Tick } from "../schema";
import { removeTick, writeTicks } from "../write-checks";

/**
 * Tick a check: whoever reviews an entry says that they made sure of an item of the list, or takes that back. It counts
 * for their own approval alone.
 */
export async function tickCheck(ctx: Context, { item, ticked, ...step }: Tick) {
  authorize(ctx, "statement.request_changes");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.request_changes", entry);
    if (!itemsOf(entry.correction !== null).includes(item)) {
      throw new DomainError("invalid", "There is no correction of this entry whose notice could be checked.");
    }
    if (ticked) await writeTicks(ctx, entry, [item]);
    else await removeTick(ctx, entry.id, item);
    return { id: entry.id, entry: entry.entry, status: entry.status, version: entry.version };
  });
}
