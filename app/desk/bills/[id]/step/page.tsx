import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { BillActionForm } from "@/components/registry/bill-step-forms";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import { recordId } from "@/lib/text";
import { sourceChoices } from "../../../_registry/source-choices";
import { addStepAction } from "./actions";

export const metadata: Metadata = { title: "Add a step" };

export default async function AddStepPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/bills/${encodeURIComponent(id)}/step`, "registry.add");
  const bill = recordId.safeParse(id).success ? await deskBill(ctx, id) : null;
  if (!bill) notFound();
  return (
    <div className="registry">
      <h1>Add a step of {bill.content.identifier}</h1>
      <BillActionForm
        action={addStepAction}
        idempotencyKey={crypto.randomUUID()}
        billId={id}
        sources={await sourceChoices(ctx)}
        cancel={`/desk/bills/${id}`}
      />
    </div>
  );
}
