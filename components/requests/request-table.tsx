import { exactText } from "@/components/ui/exact-text";
import type { RequestLine } from "@/lib/requests/queries/desk-requests";
import { EventDaysList } from "./event-days";
import { requestEventKindLabels, requestNumber, waitedInWords } from "./labels";

export function RequestTable({ requests }: { requests: readonly RequestLine[] }) {
  return (
    <table className="records requests">
      <caption className="visually-hidden">Records requests</caption>
      <thead>
        <tr>
          <th scope="col">Asked for</th>
          <th scope="col">Agency</th>
          <th scope="col">Asked by</th>
          <th scope="col">Last step</th>
          <th scope="col">Waited</th>
          <th scope="col">Released</th>
          <th scope="col">Readers</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row">
              <a href={`/desk/requests/${request.id}`} dir="auto">
                {exactText(request.subject)}
              </a>
            </th>
            <td data-label="Agency">
              {exactText(request.agencyName)}
              {request.reference ? <span className="also">{exactText(request.reference)}</span> : null}
            </td>
            <td data-label="Asked by">{exactText(request.requesterName)}</td>
            <td data-label="Last step">
              {request.latest ? (
                <div>
                  {requestEventKindLabels[request.latest.kind]}
                  <EventDaysList days={request.latest} />
                </div>
              ) : (
                <span className="lacking">none recorded</span>
              )}
            </td>
            <td data-label="Waited">{request.waited ? waitedInWords(request.waited) : "not known"}</td>
            <td data-label="Released">{released(request)}</td>
            <td data-label="Readers">{requestNumber(request.number) ?? "not public"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function released({ items, files }: RequestLine): string {
  if (items === 0) return "nothing recorded";
  return files === items ? `${items}, each with its file` : `${items}, ${files} with a file`;
}
