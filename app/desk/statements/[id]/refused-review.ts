// What the form is told when an act was refused: nothing that was typed is lost, and a stale decision shows what
// changed since the page was opened.
import "server-only";
import { refresh } from "next/cache";
import { requireActor } from "@/app/_server/context";
import type { ReviewState } from "@/components/reviews/review-state";
import type { ActionFailure, FormValues } from "@/lib/action-result";
import { can } from "@/lib/permissions/can";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { recordId } from "@/lib/text";
import { entryChanges } from "./load-review";

export async function refusedReview(failure: ActionFailure): Promise<ReviewState> {
  const { code, message, fields, reference, values = {} } = failure;
  const { comment: commentProblems = [], ...rest } = fields;
  const stale = code === "conflict" ? await changesMeanwhile(values) : null;
  // The rest of the page shows the entry as it is now; the form goes on from there.
  if (stale) refresh();
  return {
    message,
    commentProblem: commentProblems[0] ?? null,
    missing: Object.values(rest)
      .flat()
      .filter((problem) => problem !== message),
    comment: typeof values.comment === "string" ? values.comment : "",
    reference,
    stale,
  };
}

async function changesMeanwhile({ id, version }: FormValues): Promise<ReviewState["stale"]> {
  const seen = Number(version);
  if (!recordId.safeParse(id).success || typeof id !== "string" || !Number.isInteger(seen)) return null;
  const ctx = await requireActor();
  const entry = await deskEntry(ctx, id);
  if (!entry || !can(ctx.actor, "statement.read", entry) || entry.version === seen) return null;
  return { by: entry.lastChangedBy, at: entry.lastChangedAt, changes: await entryChanges(ctx, id, seen) };
}
