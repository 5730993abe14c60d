import "server-only";
import { refresh } from "next/cache";
import { requireActor } from "@/app/_server/context";
import type { RecordFormState } from "@/components/registry/form-state";
import { type Field, fieldChanges } from "@/components/reviews/field-changes";
import type { ActionFailure } from "@/lib/action-result";
import type { ActorContext } from "@/lib/context";
import { recordHistory } from "@/lib/revisions/record-history";
import { refusedForm } from "./registry-action";

type Shown<Content> = {
  /** A state of the record, field by field. */
  describe: (content: Content) => Field[];
  /** The same fields as the form would change them: as they are now, and as they were typed. */
  compare: (latest: Content) => { now: Field[]; typed: Field[] };
};

type StaleEdit<Content> = {
  /** What was sent: which record, over which version; null when it cannot be read. */
  sent: { id: string; version: number } | null;
  /** Asked for only when the save is stale, by somebody who is signed in. */
  show: (ctx: ActorContext) => Promise<Shown<Content>>;
};

/** A stale save shows both: what was changed meanwhile, and what saving now would change of it. */
export async function refusedStale<Content>(
  failure: ActionFailure,
  { sent, show }: StaleEdit<Content>,
): Promise<RecordFormState> {
  const state = await refusedForm(failure);
  if (failure.code !== "conflict" || !("version" in failure.detail) || !sent) return state;
  const ctx = await requireActor();
  const { steps } = await recordHistory<Content>(ctx, sent.id, 200);
  const [latest, seen] = [steps[0], steps.find(({ number }) => number === sent.version)];
  if (!latest) return state;
  const { describe, compare } = await show(ctx);
  // The rest of the page, and with it the version that is saved over, is the present one from here on.
  refresh();
  const { now, typed } = compare(latest.content);
  return {
    ...state,
    stale: {
      by: latest.by,
      at: latest.at,
      changes: seen ? fieldChanges(describe(seen.content), describe(latest.content)) : [],
      overwrites: fieldChanges(now, typed),
    },
  };
}
