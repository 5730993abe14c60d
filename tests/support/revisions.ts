import { asc, eq } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { ActorContext } from "@/lib/context";

/** What the record of changes says of one subject, first change first. */
export const revisionsOf = (ctx: ActorContext, subjectId: string) =>
  ctx.db
    .select({
      number: revisions.number,
      act: revisions.act,
      actorId: revisions.actorId,
      changed: revisions.changed,
      content: revisions.content,
    })
    .from(revisions)
    .where(eq(revisions.subjectId, subjectId))
    .orderBy(asc(revisions.number));
