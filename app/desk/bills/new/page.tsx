import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { BillForm } from "@/components/registry/bill-form";
import { legislatures } from "@/lib/bills/queries/legislatures";
import { factSourceChoices } from "../../_registry/source-choices";
import { addBillAction } from "./actions";

export const metadata: Metadata = { title: "Add a bill" };

export default async function AddBillPage() {
  const ctx = await getPageContext("/desk/bills/new", "registry.add");
  const sessions = (await legislatures(ctx)).flatMap((place) =>
    place.sessions.map(({ id, name }) => ({ id, label: `${place.name}: ${name}` })),
  );
  return (
    <div className="registry">
      <h1>Add a bill</h1>
      <BillForm
        action={addBillAction}
        idempotencyKey={crypto.randomUUID()}
        sessions={sessions}
        sources={await factSourceChoices(ctx, [])}
        cancel="/desk/bills"
      />
    </div>
  );
}
