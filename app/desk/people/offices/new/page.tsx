import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { OfficeForm } from "@/components/registry/office-form";
import { legislatures } from "@/lib/bills/queries/legislatures";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { sourceChoices } from "../../../_registry/source-choices";
import { addOfficeAction } from "./actions";

export const metadata: Metadata = { title: "Add an office" };

export default async function AddOfficePage() {
  const ctx = await getPageContext("/desk/people/offices/new", "registry.add");
  const [places, organizations] = await Promise.all([legislatures(ctx), organizationOptions(ctx)]);
  return (
    <div className="registry">
      <h1>Add an office</h1>
      <OfficeForm
        action={addOfficeAction}
        idempotencyKey={crypto.randomUUID()}
        jurisdictions={places.map(({ id, name }) => ({ id, label: name }))}
        organizations={organizations}
        sources={await sourceChoices(ctx)}
        cancel="/desk/people/offices"
      />
    </div>
  );
}
