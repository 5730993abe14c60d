// All that the page of an entry shows, for somebody who may read it.
import "server-only";
import { describeEntry } from "@/components/reviews/describe-entry";
import { type FieldChange, fieldChanges } from "@/components/reviews/field-changes";
import type { ActorContext } from "@/lib/context";
import { recordingsById } from "@/lib/media/queries/find-recordings";
import { can } from "@/lib/permissions/can";
import { changesSince } from "@/lib/reviews/queries/changes-since";
import { checkRows } from "@/lib/reviews/queries/check-rows";
import { contributorsOf } from "@/lib/reviews/queries/contributors";
import { entryCare } from "@/lib/reviews/queries/entry-care";
import { entryHistory, lastDecision, lastReviewBy } from "@/lib/reviews/queries/entry-history";
import { fieldCommentsOf } from "@/lib/reviews/queries/field-comments";
import { reviewNeighbours } from "@/lib/reviews/queries/neighbours";
import { keptVerdict, secondsToRecall } from "@/lib/reviews/queries/own-review";
import { previewCard } from "@/lib/reviews/queries/preview-card";
import { revisionSeenByReaders } from "@/lib/reviews/queries/seen-by-readers";
import { wordsCheck } from "@/lib/reviews/queries/words-check";
import { possibleActs } from "@/lib/reviews/rules";
import { isSuggestible } from "@/lib/reviews/suggestion";
import { type DeskEntry, deskEntry } from "@/lib/statements/queries/desk-entry";
import { recordId } from "@/lib/text";
import { colleagues } from "@/lib/users/queries/people";
import { recordingToPlay } from "../../sources/_source/recording-to-play";

export async function loadReview(ctx: ActorContext, id: string) {
  const entry = recordId.safeParse(id).success ? await deskEntry(ctx, id) : null;
  if (!entry) return null;
  const { content, correction } = entry;
  const ranges = (content.excerpts ?? []).filter(({ textId }) => textId === null);
  const [card, history, contributorIds, words, recordings] = await Promise.all([
    previewCard(ctx, entry),
    entryHistory(ctx, id),
    contributorsOf(ctx, id),
    wordsCheck(ctx, entry),
    recordingsById(
      ctx,
      ranges.map(({ captureId }) => captureId),
    ),
  ]);
  const [notes, checks, care, people, neighbours, undoSeconds] = await Promise.all([
    fieldCommentsOf(ctx, id),
    checkRows(ctx, { id, content, underCorrection: correction !== null }),
    entryCare(ctx, id),
    colleagues(ctx),
    reviewNeighbours(ctx, entry),
    // Nothing to offer where somebody went on within those seconds, by publishing it, say.
    can(ctx.actor, "statement.recall", { ...entry, contributorIds }) ? secondsToRecall(ctx, id) : 0,
  ]);
  const assignee = people.find((person) => person.id === entry.assigneeId) ?? null;
  return {
    entry,
    card,
    history,
    ...(await comparisons(ctx, entry, history)),
    kept: await keptWithChanges(ctx, entry),
    acts: possibleActs(ctx.actor, { ...entry, contributorIds }),
    words,
    checks,
    notes,
    fields: describeEntry({ content, source: null }, noNames).map(({ key, label }) => ({
      key,
      label,
      text: isSuggestible(key) ? content[key] : null,
    })),
    care,
    people,
    assignee,
    neighbours,
    undoSeconds,
    recordings: new Map(
      recordings.map(({ captureId, recording }) => [captureId, recordingToPlay(recording)] as const),
    ),
  };
}

const noNames = { agents: {}, terms: {}, bills: {}, entries: {} };

/** What changed since this person's last review, else since the last decision; and against what readers see. */
async function comparisons(
  ctx: ActorContext,
  { id, correction }: DeskEntry,
  history: Awaited<ReturnType<typeof entryHistory>>,
) {
  const mine = lastReviewBy(history, ctx.actor.id);
  const decision = lastDecision(history);
  const since = mine ?? decision;
  const seen = correction ? await revisionSeenByReaders(ctx, id) : null;
  return {
    mine,
    decision,
    changes: since ? await entryChanges(ctx, id, since.revision) : [],
    readers: seen === null ? null : await entryChanges(ctx, id, seen),
  };
}

async function keptWithChanges(ctx: ActorContext, { id }: DeskEntry) {
  const verdict = await keptVerdict(ctx, id);
  return verdict && { verdict, changes: await entryChanges(ctx, id, verdict.revision) };
}

/** What changed in an entry since a revision of it, field by field. Whoever calls has decided who may see it. */
export async function entryChanges(ctx: ActorContext, id: string, since: number): Promise<FieldChange[]> {
  const change = await changesSince(ctx, id, since);
  if (!change) return [];
  return fieldChanges(describeEntry(change.before, change.names), describeEntry(change.after, change.names));
}
