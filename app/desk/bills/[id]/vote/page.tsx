import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { VoteForm } from "@/components/registry/bill-step-forms";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import { recordId } from "@/lib/text";
import { sourceChoices } from "../../../_registry/source-choices";
import { addVoteAction } from "./actions";

export const metadata: Metadata = { title: "Add a vote" };

export default async function AddVotePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/bills/${encodeURIComponent(id)}/vote`, "registry.add");
  const bill = recordId.safeParse(id).success ? await deskBill(ctx, id) : null;
  if (!bill) notFound();
  return (
    <div className="registry">
      <h1>Add a vote on {bill.content.identifier}</h1>
      <VoteForm
        action={addVoteAction}
        idempotencyKey={crypto.randomUUID()}
        billId={id}
        sources={await sourceChoices(ctx)}
        cancel={`/desk/bills/${id}`}
      />
    </div>
  );
}
