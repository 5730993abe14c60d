import { eq, sql } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, notFound } from "../errors";
import { authorize } from "../permissions/authorize";
import { recordRevision } from "../revisions/record-revision";
import { one } from "../rows";
import { sourceColumns } from "./columns";
import type { SourceInput } from "./schema";

/** Writes a new source and its revision. Whoever calls has authorized it. */
export async function insertSource(
  ctx: ActorContext,
  input: SourceInput,
): Promise<{ id: string; version: number }> {
  const source = one(
    await ctx.db
      .insert(sources)
      .values({ ...sourceColumns(input, { capturedOn: isoToday() }), createdById: ctx.actor.id })
      .returning({ id: sources.id, version: sources.version }),
  );
  await recordRevision(ctx, { subject: "source", subjectId: source.id, act: "logged" });
  return source;
}

/**
 * Writes a source again, where that changes anything. A source readers already see is not changed in passing.
 * @returns whether anything changed
 */
export async function reviseSource(ctx: ActorContext, id: string, input: SourceInput): Promise<boolean> {
  const [present] = await ctx.db.select().from(sources).where(eq(sources.id, id)).for("update");
  if (!present) throw notFound("source");
  const columns = sourceColumns(input, present);
  if (!differs(present, columns)) return false;
  if (present.createdById !== ctx.actor.id) authorize(ctx, "source.edit_of_others");
  if (present.number !== null) {
    const message = "This source is already public. It cannot be changed from an entry; choose it as it is.";
    throw new DomainError("conflict", message, { source: [message] });
  }
  await ctx.db
    .update(sources)
    .set({ ...columns, version: sql`${sources.version} + 1` })
    .where(eq(sources.id, id));
  await recordRevision(ctx, { subject: "source", subjectId: id, act: "edited" });
  return true;
}

/** Whether any of the columns would change the row. */
export const differs = (present: typeof sources.$inferSelect, columns: Partial<typeof present>) =>
  Object.entries(columns).some(([name, value]) => present[name as keyof typeof present] !== value);

const isoToday = () => new Date().toISOString().slice(0, 10);
