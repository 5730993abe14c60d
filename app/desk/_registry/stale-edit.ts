import "server-only";
import { refresh } from "next/cache";
import { z } from "zod";
import { requireActor } from "@/app/_server/context";
import { shapeOf, toldMerge } from "@/components/registry/form-fields";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import { recordHistory } from "@/lib/revisions/record-history";
import { revisionAt } from "@/lib/revisions/revision-at";
import { threeWay } from "@/lib/revisions/three-way";
import { recordId } from "@/lib/text";
import type { FormOf } from "./record-fields";
import { refusedForm } from "./registry-action";

const sentOver = z.object({ id: recordId, version: z.coerce.number().int().min(1) });

/**
 * A stale save comes back with what only the others changed taken over; of what both changed it shows both texts and
 * keeps the one that was typed. Sent again, it goes over the version it has now been set beside.
 */
export async function refusedStale<Content>(
  failure: ActionFailure,
  { subject, fields }: FormOf<Content>,
): Promise<RecordFormState> {
  const state = await refusedForm(failure);
  const { data: sent } = sentOver.safeParse(failure.values);
  if (failure.code !== "conflict" || !("version" in failure.detail) || !sent) return state;
  const ctx = await requireActor("registry.read");
  const [{ steps }, base] = await Promise.all([
    recordHistory<Content>(ctx, sent.id, 1),
    revisionAt<Content>(ctx, { subject, id: sent.id, number: sent.version }),
  ]);
  const [latest] = steps;
  if (!latest) return state;
  const { values, form } = await fields(ctx, base ? [base, latest.content] : [latest.content]);
  const merge = threeWay(shapeOf(form), {
    base: base && values(base),
    mine: state.values,
    theirs: values(latest.content),
  });
  // The rest of the page is the present one from here on.
  refresh();
  return {
    ...state,
    values: { ...state.values, ...merge.merged },
    stale: { by: latest.by, at: latest.at, ...toldMerge(form, merge) },
  };
}
