import { and, eq, sql } from "drizzle-orm";
import type { CheckItem } from "@/db/review-vocabulary";
import { reviewChecks } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import type { OpenEntry } from "../statements/open-entry";
import { presentContent } from "../statements/present-content";
import { checkInWords } from "./check-words";
import { fingerprintOf, missingChecks } from "./checklist";
import { checkRows } from "./queries/check-rows";

/** Ticks items of the list for this reviewer, on the entry as it is. The caller holds the entry open. */
export async function writeTicks(
  ctx: ActorContext,
  entry: OpenEntry,
  items: readonly CheckItem[],
): Promise<void> {
  if (items.length === 0) return;
  const { content } = await presentContent(ctx, entry.id);
  await ctx.db
    .insert(reviewChecks)
    .values(
      [...new Set(items)].map((item) => ({
        statementId: entry.id,
        reviewerId: ctx.actor.id,
        item,
        fingerprint: fingerprintOf(item, content),
        revisionNumber: entry.version,
      })),
    )
    .onConflictDoUpdate({
      target: [reviewChecks.statementId, reviewChecks.reviewerId, reviewChecks.item],
      set: {
        fingerprint: sql`excluded.fingerprint`,
        revisionNumber: sql`excluded.revision_number`,
        at: sql`clock_timestamp()`,
      },
    });
}

export async function removeTick(ctx: ActorContext, id: string, item: CheckItem): Promise<void> {
  await ctx.db
    .delete(reviewChecks)
    .where(
      and(
        eq(reviewChecks.statementId, id),
        eq(reviewChecks.reviewerId, ctx.actor.id),
        eq(reviewChecks.item, item),
      ),
    );
}

/** @throws DomainError invalid, field checks, with detail.missing: what this newsroom requires and nobody made sure of */
export async function requireChecks(ctx: ActorContext, entry: OpenEntry): Promise<void> {
  const { content } = await presentContent(ctx, entry.id);
  const rows = await checkRows(ctx, { id: entry.id, content, underCorrection: entry.correction !== null });
  const missing = missingChecks(rows);
  if (missing.length === 0) return;
  const message = `Not checked yet: ${missing.map((item) => checkInWords[item]).join("; ")}.`;
  throw new DomainError("invalid", message, { checks: [message] }, { missing });
}
