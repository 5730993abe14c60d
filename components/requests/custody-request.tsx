import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { EvidenceEvent, EvidenceRequest } from "@/lib/evidence/source-evidence";
import { daysWaited, inOrderOfDays } from "@/lib/requests/rules";
import { EventFacts, ItemFacts, ReplacedStep } from "./event-facts";
import { requestEventKindLabels, waitedInWords } from "./labels";

type CustodyRequestProps = {
  request: EvidenceRequest;
  /** The names of the files of this source, by id. */
  fileNames: ReadonlyMap<string, string>;
  headingLevel: 2 | 3;
};

/** A records request: who asked whom, its steps in order, and what came of it. */
export function CustodyRequest({ request, fileNames, headingLevel }: CustodyRequestProps) {
  const Heading = `h${headingLevel}` as const;
  const Subheading = `h${headingLevel + 1}` as "h3" | "h4";
  const id = `request-${request.number}`;
  const standing = inOrderOfDays(
    request.events.filter(({ replaced }) => !replaced),
    (event) => event,
  );
  // Only what has an end is counted: a page that is kept would not count on.
  const waited = daysWaited(
    standing.map((event, index) => ({ ...event, id: String(index), replacesId: null })),
    null,
  );
  const replaced = request.events.filter((event) => event.replaced);
  return (
    <section className="custody-request" aria-labelledby={id}>
      <Heading id={id}>Records request R-{request.number}</Heading>
      <p className="custody-subject" dir="auto">
        {exactText(request.subject)}
      </p>
      <DefinitionRows
        rows={[
          ["Asked of", exactText(request.agency)],
          ["Asked by", exactText(request.requester)],
          ["Under", request.law ? exactText(request.law) : "law not recorded"],
          ["Agency’s number", request.reference ? exactText(request.reference) : "not recorded"],
          ["Waited", waited && waitedInWords(waited)],
        ]}
      />
      <Subheading>What happened</Subheading>
      {standing.length === 0 ? <p className="quiet">No step is recorded.</p> : null}
      <ol className="custody-events">
        {standing.map((event, index) => (
          // The list is static: a step's place is its identity.
          <Event key={String(index)} event={event} />
        ))}
      </ol>
      {replaced.length > 0 ? (
        <>
          <Subheading>Recorded by mistake, and replaced</Subheading>
          <ul className="custody-events custody-replaced">
            {replaced.map((event, index) => (
              <Event key={String(index)} event={event} />
            ))}
          </ul>
        </>
      ) : null}
      <Subheading>What came of it</Subheading>
      {request.items.length === 0 ? <p className="quiet">Nothing is recorded as released.</p> : null}
      <ul className="custody-items">
        {request.items.map((item, index) => (
          <li key={String(index)}>
            <ItemFacts item={item} />
            <p>
              {item.captureId === null ? (
                "No file of it belongs to this source."
              ) : (
                <>
                  File:{" "}
                  <a href={`#file-${item.captureId}`}>{exactText(fileNames.get(item.captureId) ?? "")}</a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Event({ event }: { event: EvidenceEvent }) {
  const what = requestEventKindLabels[event.kind];
  return (
    <li>
      <p className="custody-event">
        {event.replaced ? <ReplacedStep what={what} /> : <strong>{what}</strong>}
      </p>
      <EventFacts event={event} />
    </li>
  );
}
