// All that the page of an entry shows, for somebody who may read it.
import "server-only";
import { describeEntry } from "@/components/reviews/describe-entry";
import { type FieldChange, fieldChanges } from "@/components/reviews/field-changes";
import type { ActorContext } from "@/lib/context";
import { recordingsById } from "@/lib/media/queries/find-recordings";
import { changesSince } from "@/lib/reviews/queries/changes-since";
import { contributorsOf } from "@/lib/reviews/queries/contributors";
import { entryHistory, lastDecision } from "@/lib/reviews/queries/entry-history";
import { previewCard } from "@/lib/reviews/queries/preview-card";
import { wordsCheck } from "@/lib/reviews/queries/words-check";
import { possibleActs } from "@/lib/reviews/rules";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { recordId } from "@/lib/text";
import { recordingToPlay } from "../../sources/_source/recording-to-play";

export async function loadReview(ctx: ActorContext, id: string) {
  const entry = recordId.safeParse(id).success ? await deskEntry(ctx, id) : null;
  if (!entry) return null;
  const ranges = (entry.content.excerpts ?? []).filter(({ textId }) => textId === null);
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
  const decision = lastDecision(history);
  return {
    entry,
    card,
    history,
    decision,
    changes: decision ? await entryChanges(ctx, id, decision.revision) : [],
    acts: possibleActs(ctx.actor, { ...entry, contributorIds }),
    words,
    recordings: new Map(
      recordings.map(({ captureId, recording }) => [captureId, recordingToPlay(recording)] as const),
    ),
  };
}

/** What changed in an entry since a revision of it, field by field. Whoever calls has decided who may see it. */
export async function entryChanges(ctx: ActorContext, id: string, since: number): Promise<FieldChange[]> {
  const change = await changesSince(ctx, id, since);
  if (!change) return [];
  return fieldChanges(describeEntry(change.before, change.names), describeEntry(change.after, change.names));
}
