import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { RequestForm } from "@/components/requests/request-form";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { recordRequestAction } from "./actions";

export const metadata: Metadata = { title: "Record a request" };

export default async function RecordRequestPage() {
  const ctx = await getPageContext("/desk/requests/new", "request.record");
  return (
    <div className="registry">
      <h1>Record a records request</h1>
      <RequestForm
        action={recordRequestAction}
        idempotencyKey={crypto.randomUUID()}
        organizations={await organizationOptions(ctx)}
        cancel="/desk/requests"
      />
    </div>
  );
}
