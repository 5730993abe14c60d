"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { voteForm } from "../../../_registry/form-schemas";
import { recordVote } from "../../../_registry/record-vote";
import { registryAction } from "../../../_registry/registry-action";

export async function addVoteAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.add",
    schema: voteForm,
    run: recordVote,
    rows: { counts: ["yes", "no", "absent", "notVoting"] },
    optional: ["sourceId", "counts.yes", "counts.no", "counts.absent", "counts.notVoting", "counts.sourceId"],
    seenAt: ({ billId }) => `/desk/bills/${billId}?done=vote`,
  });
}
