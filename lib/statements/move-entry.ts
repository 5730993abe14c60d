import { eq } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import type { EntryState, OpenCorrectionState, RevisionAct, StatementStatus } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { entryStateOf } from "../permissions/entry-state";
import { stateInWords } from "../permissions/state-in-words";
import { recordRevision } from "../revisions/record-revision";
import type { OpenEntry } from "./open-entry";
import { canMove } from "./rules";

/** The steps of a review, the same for an entry and for a correction of a public one. */
type ReviewStep = Exclude<OpenCorrectionState, "draft">;

/** What else is written with a move: the address with the publication, the time with a schedule. */
type With = { number: number; slug: string; publishedAt: Date } | { releaseAt: Date };

/**
 * Moves an entry, or the correction of it that is open, to another state and records who did it. The caller holds the
 * entry open.
 * @throws DomainError conflict when the transition table has no such move
 */
export async function moveEntry(
  ctx: ActorContext,
  entry: OpenEntry,
  to: StatementStatus,
  act: RevisionAct,
  also?: With,
) {
  const target = entry.correction ? (`correction_${to as ReviewStep}` as const) : to;
  if (!canMove(entryStateOf(entry), target)) throw moveRefused(entry, target);
  const version = entry.version + 1;
  if (entry.correction) {
    await ctx.db
      .update(corrections)
      .set({ state: to as ReviewStep })
      .where(eq(corrections.id, entry.correction.id));
  }
  await ctx.db
    .update(statements)
    .set({ ...(entry.correction ? {} : { status: to }), version, ...also })
    .where(eq(statements.id, entry.id));
  const revision = await recordRevision(ctx, { subject: "statement", subjectId: entry.id, act });
  return {
    id: entry.id,
    entry: entry.entry,
    status: entry.correction ? entry.status : to,
    version,
    revision,
  };
}

export const moveRefused = (entry: OpenEntry, to: EntryState) =>
  new DomainError(
    "conflict",
    `An entry that is ${stateInWords[entryStateOf(entry)]} cannot become ${stateInWords[to]}.`,
    {},
    { version: entry.version, status: entry.status },
  );
