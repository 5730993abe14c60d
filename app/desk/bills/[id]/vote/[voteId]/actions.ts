"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { removeVote } from "@/lib/bills/commands/remove-vote";
import { billPartRemoval } from "@/lib/bills/schema";
import { voteEditForm } from "../../../../_registry/form-schemas";
import { changeVote } from "../../../../_registry/record-vote";
import { registryAction } from "../../../../_registry/registry-action";

export async function editVoteAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.edit",
    schema: voteEditForm,
    run: changeVote,
    rows: { counts: ["yes", "no", "absent", "notVoting"] },
    optional: ["sourceId", "counts.yes", "counts.no", "counts.absent", "counts.notVoting", "counts.sourceId"],
    seenAt: ({ billId }) => `/desk/bills/${billId}?done=edited`,
  });
}

export async function removeVoteAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.edit",
    schema: billPartRemoval,
    run: removeVote,
    seenAt: ({ billId }) => `/desk/bills/${billId}?done=removed`,
  });
}
