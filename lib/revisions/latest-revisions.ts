import { desc, inArray } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { Context } from "../context";

export type Snapshot<Content> = { id: string; subjectId: string; number: number; content: Content };

/** The latest revision of each of the given records. */
export async function latestRevisions(
  ctx: Context,
  subjectIds: readonly string[],
): Promise<Snapshot<unknown>[]> {
  if (subjectIds.length === 0) return [];
  return ctx.db
    .selectDistinctOn([revisions.subjectId], {
      id: revisions.id,
      subjectId: revisions.subjectId,
      number: revisions.number,
      content: revisions.content,
    })
    .from(revisions)
    .where(inArray(revisions.subjectId, [...subjectIds]))
    .orderBy(revisions.subjectId, desc(revisions.number));
}
