import { and, desc, eq, lt } from "drizzle-orm";
import { revisions, users } from "@/db/schema";
import type { RevisionAct } from "@/db/vocabulary";
import type { Context } from "../context";

export type HistoryStep<Content> = {
  number: number;
  act: RevisionAct;
  by: string;
  /** ISO instant. */
  at: string;
  content: Content;
  /** The content before; null for the first, and for the last one told of where there are more. */
  before: Content | null;
};

export const toldSteps = 30;

/** The latest changes of a record, last first, each with what was there before. Whoever calls has decided who may see it. */
export async function recordHistory<Content>(
  ctx: Context,
  subjectId: string,
  limit = toldSteps,
  /** Only steps before this number. */
  before: number | null = null,
): Promise<{ steps: HistoryStep<Content>[]; more: boolean }> {
  const rows = await ctx.db
    .select({
      number: revisions.number,
      act: revisions.act,
      by: users.name,
      at: revisions.at,
      content: revisions.content,
    })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId))
    .where(
      and(eq(revisions.subjectId, subjectId), before === null ? undefined : lt(revisions.number, before)),
    )
    .orderBy(desc(revisions.number))
    .limit(limit + 1);
  const steps = rows.slice(0, limit).map(({ at, content, ...row }, index) => ({
    ...row,
    at: at.toISOString(),
    content: content as Content,
    before: (rows[index + 1]?.content ?? null) as Content | null,
  }));
  return { steps, more: rows.length > limit };
}
