import { eq } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { RevisionAct, StatementStatus } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { recordRevision } from "../revisions/record-revision";
import type { OpenEntry } from "./open-entry";
import { canMove } from "./rules";

/**
 * Moves an entry to another status and records who did it. The caller holds the entry open.
 * @throws DomainError conflict when the transition table has no such move
 */
export async function moveEntry(
  ctx: ActorContext,
  entry: OpenEntry,
  to: StatementStatus,
  act: RevisionAct,
  address?: { number: number; slug: string; publishedAt: Date },
) {
  if (!canMove(entry.status, to)) throw moveRefused(entry, to);
  const version = entry.version + 1;
  await ctx.db
    .update(statements)
    .set({ status: to, version, ...address })
    .where(eq(statements.id, entry.id));
  const revision = await recordRevision(ctx, { subject: "statement", subjectId: entry.id, act });
  return { id: entry.id, entry: entry.entry, status: to, version, revision };
}

export const moveRefused = ({ status, version }: OpenEntry, to: StatementStatus) =>
  new DomainError(
    "conflict",
    `An entry that is ${inWords[status]} cannot become ${inWords[to]}.`,
    {},
    { version, status },
  );

const inWords: Record<StatementStatus, string> = {
  draft: "a draft",
  submitted: "in review",
  changes_requested: "sent back for changes",
  approved: "approved",
  scheduled: "scheduled",
  published: "published",
  corrected: "corrected",
  retracted: "retracted",
};
