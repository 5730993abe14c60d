import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { OfficeForm } from "@/components/registry/office-form";
import { counted } from "@/components/ui/in-words";
import { legislatures } from "@/lib/bills/queries/legislatures";
import { deskOffice, deskOffices } from "@/lib/people/queries/desk-offices";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { recordId } from "@/lib/text";
import { sourceChoices } from "../../../_registry/source-choices";
import { editOfficeAction } from "./actions";

export const metadata: Metadata = { title: "Edit an office" };

const back = "/desk/people/offices";

export default async function EditOfficePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await getPageContext(`${back}/${encodeURIComponent(id)}`, "registry.edit");
  const office = recordId.safeParse(id).success ? await deskOffice(ctx, id) : null;
  if (!office) notFound();
  const [places, organizations, sources, [line]] = await Promise.all([
    legislatures(ctx),
    organizationOptions(ctx),
    sourceChoices(ctx),
    deskOffices(ctx, id),
  ]);
  return (
    <div className="registry">
      <h1>Edit {office.title}</h1>
      <p className="record-line">
        Used by {counted(line?.used ?? 0, "role")}. Roles that were recorded go on saying what they say.
      </p>
      <OfficeForm
        action={editOfficeAction}
        idempotencyKey={crypto.randomUUID()}
        jurisdictions={places.map(({ id, name }) => ({ id, label: name }))}
        organizations={organizations}
        sources={sources}
        initial={{
          title: office.title,
          jurisdictionId: office.jurisdictionId ?? "",
          organizationId: office.organizationId ?? "",
          seats: String(office.seats),
          sourceId: office.sourceId ?? "",
        }}
        edited={{ id, version: office.version }}
        cancel={back}
      />
    </div>
  );
}
