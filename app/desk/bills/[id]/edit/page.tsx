import type { Metadata } from "next";
import { BillForm } from "@/components/registry/bill-form";
import { legislatures } from "@/lib/bills/queries/legislatures";
import { factSourceChoices } from "../../../_registry/source-choices";
import { billSources, billValues } from "../../_bill/bill-values";
import { openBillPage } from "../../_bill/open-bill-page";
import { editBillAction } from "./actions";

export const metadata: Metadata = { title: "Edit a bill" };

export default async function EditBillPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { ctx, bill } = await openBillPage(id, "edit");
  const sessions = (await legislatures(ctx)).flatMap((place) =>
    place.sessions.map(({ id, name }) => ({ id, label: `${place.name}: ${name}` })),
  );
  return (
    <div className="registry">
      <h1>Edit {bill.content.identifier}</h1>
      <BillForm
        action={editBillAction}
        idempotencyKey={crypto.randomUUID()}
        sessions={sessions}
        sources={await factSourceChoices(ctx, billSources(bill.content))}
        initial={billValues(bill)}
        edited={{ id, version: bill.version }}
        cancel={`/desk/bills/${id}`}
      />
    </div>
  );
}
