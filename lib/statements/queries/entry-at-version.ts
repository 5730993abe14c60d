import { and, desc, eq } from "drizzle-orm";
import { revisions, statements } from "@/db/schema";
import type { Context } from "../../context";
import { can } from "../../permissions/can";
import type { SourceContent } from "../../sources/content";
import type { StatementContent } from "../content";

export type EntryAtVersion = { content: StatementContent; source: SourceContent | null };

/**
 * An entry as it read at one version, with its source as it read then. Null for whoever may not read the entry, and
 * for a version that never was.
 */
export async function entryAtVersion(
  ctx: Context,
  { id, version }: { id: string; version: number },
): Promise<EntryAtVersion | null> {
  const [row] = await ctx.db
    .select({ content: revisions.content, createdById: statements.createdById, status: statements.status })
    .from(revisions)
    .innerJoin(statements, eq(statements.id, revisions.subjectId))
    .where(and(eq(revisions.subjectId, id), eq(revisions.number, version)));
  if (!row || !can(ctx.actor, "statement.read", row)) return null;
  const content = row.content as StatementContent;
  return { content, source: await sourceThen(ctx, content) };
}

// The hash of the source is part of the revision of the entry; a source of that hash reads as it did then.
async function sourceThen(ctx: Context, { sourceId, sourceHash }: StatementContent) {
  if (!sourceId || !sourceHash) return null;
  const [row] = await ctx.db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.subjectId, sourceId), eq(revisions.contentHash, sourceHash)))
    .orderBy(desc(revisions.number))
    .limit(1);
  return row ? (row.content as SourceContent) : null;
}
