import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VoteForm } from "@/components/registry/bill-step-forms";
import { RemovePartForm } from "@/components/registry/remove-part-form";
import { deskVote } from "@/lib/bills/queries/desk-bill-parts";
import { recordId } from "@/lib/text";
import { sourceChoices } from "../../../../_registry/source-choices";
import { voteValues } from "../../../_bill/bill-values";
import { openBillPage } from "../../../_bill/open-bill-page";
import { editVoteAction, removeVoteAction } from "./actions";

export const metadata: Metadata = { title: "Edit a vote" };

type EditVotePageProps = { params: Promise<{ id: string; voteId: string }> };

export default async function EditVotePage({ params }: EditVotePageProps) {
  const { id, voteId } = await params;
  const { ctx, bill } = await openBillPage(id, `vote/${encodeURIComponent(voteId)}`);
  const vote = recordId.safeParse(voteId).success ? await deskVote(ctx, voteId) : null;
  if (!vote || vote.billId !== id) notFound();
  const part = { id: voteId, version: bill.version };
  const cancel = `/desk/bills/${id}`;
  return (
    <div className="registry">
      <h1>Edit a vote of {bill.content.identifier}</h1>
      <VoteForm
        action={editVoteAction}
        idempotencyKey={crypto.randomUUID()}
        billId={id}
        sources={await sourceChoices(ctx)}
        initial={voteValues(vote)}
        edited={part}
        cancel={cancel}
      />
      <RemovePartForm
        action={removeVoteAction}
        idempotencyKey={crypto.randomUUID()}
        billId={id}
        part={part}
        what="vote"
        cancel={cancel}
      />
    </div>
  );
}
