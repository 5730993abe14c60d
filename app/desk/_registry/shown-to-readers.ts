import "server-only";
import type { ActorContext } from "@/lib/context";
import { type ChangedEvidence, refreshEvidence } from "@/lib/evidence/refresh-evidence";
import { transaction } from "@/lib/transaction";

/** Does what changes the evidence the desk holds, and shows it where its source is public: both or neither. */
export const shownToReaders = <Value>(
  ctx: ActorContext,
  changed: ChangedEvidence,
  work: (ctx: ActorContext) => Promise<Value>,
): Promise<Value> =>
  transaction(ctx, async (ctx) => {
    const value = await work(ctx);
    await refreshEvidence(ctx, changed);
    return value;
  });
