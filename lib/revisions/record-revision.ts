import { revisions } from "@/db/schema";
import type { RevisionAct, RevisionSubject } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { one } from "../rows";

/** A revision as the database wrote it. */
export type WrittenRevision = { id: string; number: number; contentHash: string; changed: boolean };

/**
 * Records a change in the transaction that makes it, after it is made. The database itself takes the snapshot and
 * its hash, so this names only whose record it is, what was done and by whom.
 */
export async function recordRevision(
  ctx: ActorContext,
  revision: { subject: RevisionSubject; subjectId: string; act: RevisionAct },
): Promise<WrittenRevision> {
  return one(
    await ctx.db
      .insert(revisions)
      // The three after the actor are overwritten by trigger revisions_fill; the columns cannot be empty.
      .values({ ...revision, actorId: ctx.actor.id, number: 0, content: {}, contentHash: "", changed: true })
      .returning({
        id: revisions.id,
        number: revisions.number,
        contentHash: revisions.contentHash,
        changed: revisions.changed,
      }),
  );
}
