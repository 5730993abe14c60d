import type { Metadata } from "next";
import { OnlyEditors } from "@/components/requests/only-editors";
import { RequestForm } from "@/components/requests/request-form";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { openRequestPage } from "../../_request/open-request-page";
import { requestValues } from "../../_request/request-values";
import { editRequestAction } from "./actions";

export const metadata: Metadata = { title: "Edit a request" };

export default async function EditRequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, id, request, mayAdd } = await openRequestPage(params, "edit");
  if (!mayAdd) return <OnlyEditors back={`/desk/requests/${id}`} />;
  return (
    <div className="registry">
      <h1>Edit a records request</h1>
      <RequestForm
        action={editRequestAction}
        initial={requestValues(request)}
        idempotencyKey={crypto.randomUUID()}
        organizations={await organizationOptions(ctx)}
        edited={{ id, version: request.version }}
        cancel={`/desk/requests/${id}`}
      />
    </div>
  );
}
