import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { DeskRequest } from "@/lib/requests/queries/desk-request";
import { missingSteps, type Waited } from "@/lib/requests/rules";
import { waitedInWords } from "./labels";
import { RequestSteps } from "./request-steps";

type RequestRecordProps = {
  request: DeskRequest;
  /** What organizations of the registry are called, by id. */
  names: Record<string, string>;
  waited: Waited | null;
  mayAdd: boolean;
};

/** A records request as the newsroom keeps it: who asked whom, its steps, and what came of it. */
export function RequestRecord({ request, names, waited, mayAdd }: RequestRecordProps) {
  const doubts = missingSteps(request.events);
  return (
    <>
      <section className="record-part" aria-labelledby="facts">
        <h2 id="facts">Who asked whom</h2>
        <DefinitionRows
          rows={[
            [
              "Asked of",
              <Named key="agency" name={request.agencyName} id={request.agencyId} names={names} />,
            ],
            [
              "Asked by",
              <Named key="requester" name={request.requesterName} id={request.requesterId} names={names} />,
            ],
            ["Under", request.law ? exactText(request.law) : "law not said"],
            ["Agency’s number", request.reference ? exactText(request.reference) : "not known"],
            ["Waited", waited ? waitedInWords(waited) : "not known"],
          ]}
        />
      </section>
      <section className="record-part" aria-labelledby="steps">
        <h2 id="steps">Steps</h2>
        {request.events.length === 0 ? <p className="quiet">No step is recorded.</p> : null}
        <RequestSteps request={request} mayAdd={mayAdd} />
        {doubts.length > 0 ? (
          <ul className="quiet">
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        ) : null}
      </section>
    </>
  );
}

type NamedProps = { name: string; id: string | null; names: Record<string, string> };

function Named({ name, id, names }: NamedProps) {
  if (id === null) return exactText(name);
  const record = names[id];
  return (
    <>
      {exactText(name)}{" "}
      <a href={`/desk/organizations/${id}`}>
        {record && record !== name ? exactText(record) : "Record"}
        <span className="visually-hidden"> of {name}</span>
      </a>
    </>
  );
}
