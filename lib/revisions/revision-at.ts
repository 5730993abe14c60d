import { and, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { RevisionSubject } from "@/db/vocabulary";
import type { Context } from "../context";

/** What a record held at one of its revisions; null when it has no such revision. Whoever calls has decided who may see it. */
export async function revisionAt<Content>(
  ctx: Context,
  { subject, id, number }: { subject: RevisionSubject; id: string; number: number },
): Promise<Content | null> {
  const [revision] = await ctx.db
    .select({ content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.subject, subject), eq(revisions.subjectId, id), eq(revisions.number, number)));
  return (revision?.content ?? null) as Content | null;
}
