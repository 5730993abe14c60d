import { exactText } from "@/components/ui/exact-text";
import type { DeskRequest } from "@/lib/requests/queries/desk-request";
import { effectiveEvents } from "@/lib/requests/rules";
import { EventDaysList } from "./event-days";
import { requestEventKindLabels, requestNumber } from "./labels";

/** The records requests a source came of, each with its steps in short. */
export function LeadingRequests({ requests }: { requests: readonly DeskRequest[] }) {
  return (
    <section className="record-part" aria-labelledby="requests">
      <h2 id="requests">
        Records requests behind it <span className="count">{requests.length}</span>
      </h2>
      {requests.length === 0 ? (
        <p className="quiet">
          No file of it is tied to a release. If it was released after a request,{" "}
          <a href="/desk/requests">record the request</a> and tie the file to it.
        </p>
      ) : null}
      <ul className="leading-requests">
        {requests.map((request) => (
          <li key={request.id}>
            <h3>
              <a href={`/desk/requests/${request.id}`} dir="auto">
                {exactText(request.subject)}
              </a>
            </h3>
            <p className="also">
              {[requestNumber(request.number) ?? "not public", request.agencyName, request.reference]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <ol>
              {effectiveEvents(request.events).map(({ event }) => (
                <li key={event.id}>
                  {requestEventKindLabels[event.kind]}
                  <EventDaysList days={event} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
