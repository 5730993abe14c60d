import type { Metadata } from "next";
import { OnlyEditors } from "@/components/requests/only-editors";
import { ReleasedItemForm } from "@/components/requests/released-item-form";
import { dateInWords } from "@/lib/dates/words";
import { effectiveEvents } from "@/lib/requests/rules";
import type { Search } from "../../../_registry/list-query";
import { fileChoices } from "../../_request/file-choices";
import { releaseChoice } from "../../_request/form-schemas";
import { openRequestPage } from "../../_request/open-request-page";
import { addItemAction } from "./actions";

export const metadata: Metadata = { title: "Add what was released" };

type ItemPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function AddItemPage({ params, searchParams }: ItemPageProps) {
  const { ctx, id, request, mayAdd } = await openRequestPage(params, "item");
  if (!mayAdd) return <OnlyEditors back={`/desk/requests/${id}`} />;
  const { event: wanted } = await searchParams;
  const releases = effectiveEvents(request.events)
    .map(({ event }) => event)
    .filter(({ kind }) => kind === "released");
  const chosen =
    releases.find((event) => event.id === wanted) ?? (releases.length === 1 ? releases[0] : null);
  const back = `/desk/requests/${id}`;
  if (releases.length === 0) {
    return (
      <div className="notice">
        <h1>No release is on record</h1>
        <p>
          What was released comes with a release: <a href={`${back}/event`}>add that step</a> first.
        </p>
      </div>
    );
  }
  return (
    <div className="registry">
      <h1>Add what was released</h1>
      <p className="record-line">{request.subject}</p>
      <ReleasedItemForm
        action={addItemAction}
        idempotencyKey={crypto.randomUUID()}
        releases={releases.map((event) => ({
          id: releaseChoice({ requestId: id, eventId: event.id }),
          label: `Released ${dateInWords(event.received ?? event.sent ?? event.postmarked)}`,
        }))}
        files={await fileChoices(ctx)}
        initial={chosen ? { release: releaseChoice({ requestId: id, eventId: chosen.id }) } : {}}
        cancel={back}
      />
    </div>
  );
}
