import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BillActionForm } from "@/components/registry/bill-step-forms";
import { RemovePartForm } from "@/components/registry/remove-part-form";
import { deskBillAction } from "@/lib/bills/queries/desk-bill-parts";
import { recordId } from "@/lib/text";
import { sourceChoices } from "../../../../_registry/source-choices";
import { stepValues } from "../../../_bill/bill-values";
import { openBillPage } from "../../../_bill/open-bill-page";
import { editStepAction, removeStepAction } from "./actions";

export const metadata: Metadata = { title: "Edit a step" };

type EditStepPageProps = { params: Promise<{ id: string; actionId: string }> };

export default async function EditStepPage({ params }: EditStepPageProps) {
  const { id, actionId } = await params;
  const { ctx, bill } = await openBillPage(id, `step/${encodeURIComponent(actionId)}`);
  const step = recordId.safeParse(actionId).success ? await deskBillAction(ctx, actionId) : null;
  if (!step || step.billId !== id) notFound();
  const part = { id: actionId, version: bill.version };
  const cancel = `/desk/bills/${id}`;
  return (
    <div className="registry">
      <h1>Edit a step of {bill.content.identifier}</h1>
      <BillActionForm
        action={editStepAction}
        idempotencyKey={crypto.randomUUID()}
        billId={id}
        sources={await sourceChoices(ctx)}
        initial={stepValues(step)}
        edited={part}
        cancel={cancel}
      />
      <RemovePartForm
        action={removeStepAction}
        idempotencyKey={crypto.randomUUID()}
        billId={id}
        part={part}
        what="step"
        cancel={cancel}
      />
    </div>
  );
}
