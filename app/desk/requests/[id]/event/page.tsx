import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OnlyEditors } from "@/components/requests/only-editors";
import { RequestEventForm } from "@/components/requests/request-event-form";
import { dateInWords } from "@/lib/dates/words";
import { effectiveOf } from "@/lib/requests/rules";
import type { Search } from "../../../_registry/list-query";
import { openRequestPage } from "../../_request/open-request-page";
import { addEventAction } from "./actions";

export const metadata: Metadata = { title: "Add a step" };

type EventPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function AddEventPage({ params, searchParams }: EventPageProps) {
  const { id, request, mayAdd } = await openRequestPage(params, "event");
  if (!mayAdd) return <OnlyEditors back={`/desk/requests/${id}`} />;
  const { replaces } = await searchParams;
  // An old address may name a step that was replaced since: then the one in its place is meant.
  const mistaken = typeof replaces === "string" ? effectiveOf(request.events, replaces) : undefined;
  if (mistaken === null) notFound();
  const typed = (edtf: string | null) => (edtf === null ? "" : dateInWords(edtf));
  return (
    <div className="registry">
      <h1>{mistaken ? "Replace a step" : "Add a step"}</h1>
      <p className="record-line">
        {mistaken
          ? "Steps are never changed. What you enter stands in its place; the mistaken one stays in the record, marked as replaced."
          : "A step is never changed once it is recorded. One recorded by mistake can be replaced by another."}
      </p>
      <RequestEventForm
        action={addEventAction}
        idempotencyKey={crypto.randomUUID()}
        requestId={id}
        replacesId={mistaken?.id}
        initial={
          mistaken && {
            kind: mistaken.kind,
            sent: typed(mistaken.sent),
            postmarked: typed(mistaken.postmarked),
            received: typed(mistaken.received),
            exemption: mistaken.exemption,
            note: mistaken.note,
          }
        }
        cancel={`/desk/requests/${id}`}
      />
    </div>
  );
}
