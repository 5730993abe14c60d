import { eq } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError } from "../../errors";
import { publishEvidence } from "../../evidence/publish-evidence";
import { anchorInLatestTexts } from "../../excerpts/anchor-in-latest-texts";
import { queueMail } from "../../mail/queue-mail";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { correctEdition } from "../../statements/correct-edition";
import { type Gathered, gatherRevisions } from "../../statements/gather-edition";
import type { OpenCorrection } from "../../statements/open-correction";
import { type OpenEntry, openEntry } from "../../statements/open-entry";
import { publishNamed } from "../../statements/publish-named";
import { refuseUnproved } from "../../statements/refuse-unproved";
import type { StatementStep } from "../../statements/schema";
import { refreshLinksTo } from "../../statements/write-edition";
import { transaction } from "../../transaction";

/**
 * Issue a correction: an editor puts the approved correction before readers, at the same address, as the next version
 * of the edition under its notice. A retraction needs no proof of the words: it says that they do not stand. The
 * reporter of the entry is told.
 */
export async function issueCorrection(ctx: Context, step: StatementStep) {
  authorize(ctx, "correction.issue");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "correction.issue", entry);
    const { id, correction } = entry;
    if (!correction) throw new DomainError("conflict", "No correction of this entry is open.");
    const approved = await gatherRevisions(ctx, id);
    if (correction.kind !== "retraction") await refuseUnproved(ctx, approved.statement.content);
    const issued = await markIssued(ctx, entry, correction);
    const { revision } = issued;
    const gathered: Gathered = {
      ...approved,
      statement: { ...approved.statement, id: revision.id, number: revision.number },
    };
    await publishNamed(ctx, gathered);
    const { version: edition } = await correctEdition(ctx, {
      gathered,
      contentHash: revision.contentHash,
      correctionId: correction.id,
    });
    await publishEvidence(
      ctx,
      [gathered.source, ...gathered.cited].map(({ subjectId }) => subjectId),
    );
    await anchorInLatestTexts(ctx, id);
    await refreshLinksTo(ctx, id);
    await queueMail(ctx, {
      kind: "correction",
      toUserId: entry.createdById,
      entryId: id,
      byName: ctx.actor.name,
      note: correction.note,
    });
    return {
      id,
      entry: entry.entry,
      status: issued.status,
      version: issued.version,
      number: entry.number,
      slug: entry.slug,
      edition,
    };
  });
}

/** The database proves the approval as it sets the moment; the status of the statement follows the notice. */
async function markIssued(ctx: ActorContext, entry: OpenEntry, { id, kind }: OpenCorrection) {
  const status = kind === "retraction" ? "retracted" : "corrected";
  const version = entry.version + 1;
  await ctx.db
    .update(corrections)
    .set({ state: "issued", issuedById: ctx.actor.id })
    .where(eq(corrections.id, id));
  await ctx.db.update(statements).set({ status, version }).where(eq(statements.id, entry.id));
  const revision = await recordRevision(ctx, { subject: "statement", subjectId: entry.id, act: status });
  return { status, version, revision } as const;
}
