// What the form is told when an act was refused: nothing that was typed is lost, and a stale verdict is kept as a draft
// beside what changed since the page was opened.
import "server-only";
import { refresh } from "next/cache";
import { requireActor } from "@/app/_server/context";
import type { ReviewState } from "@/components/reviews/review-state";
import type { ActionFailure, FormValues } from "@/lib/action-result";
import { DomainError } from "@/lib/errors";
import { can } from "@/lib/permissions/can";
import { keepVerdict } from "@/lib/reviews/commands/keep-verdict";
import { verdictDraft } from "@/lib/reviews/schema";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { recordId } from "@/lib/text";
import { entryChanges } from "./load-review";

export async function refusedReview(failure: ActionFailure): Promise<ReviewState> {
  const { code, message, fields, reference, values = {} } = failure;
  const { comment: commentProblems = [], ...rest } = fields;
  const stale = code === "conflict" ? await changesMeanwhile(values) : null;
  if (stale) await keepStaleVerdict(values);
  // The rest of the page shows the entry as it is now; the form goes on from there.
  if (stale) refresh();
  return {
    message,
    commentProblem: commentProblems[0] ?? null,
    missing: [
      ...new Set(
        Object.values(rest)
          .flat()
          .filter((problem) => problem !== message),
      ),
    ],
    comment: typeof values.comment === "string" ? values.comment : "",
    values,
    reference,
    stale,
  };
}

async function changesMeanwhile({ id, version }: FormValues): Promise<ReviewState["stale"]> {
  const seen = Number(version);
  if (!recordId.safeParse(id).success || typeof id !== "string" || !Number.isInteger(seen)) return null;
  const ctx = await requireActor("statement.read");
  const entry = await deskEntry(ctx, id);
  if (!entry || !can(ctx.actor, "statement.read", entry) || entry.version === seen) return null;
  return { by: entry.lastChangedBy, at: entry.lastChangedAt, changes: await entryChanges(ctx, id, seen) };
}

async function keepStaleVerdict({ id, version, act, comment }: FormValues): Promise<void> {
  const parsed = verdictDraft.safeParse({ id, version, decision: act, comment });
  if (!parsed.success) return;
  try {
    await keepVerdict(await requireActor("statement.comment"), parsed.data);
  } catch (error) {
    // Whoever may not read the entry any more has nothing to keep with it; the refusal itself is told.
    if (!(error instanceof DomainError)) throw error;
  }
}
