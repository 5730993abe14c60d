import { fileName, mediaTypeInWords, sizeInWords } from "@/components/captures/labels";
import { Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { DeskReleasedItem, DeskRequest, DeskRequestEvent } from "@/lib/requests/queries/desk-request";
import { effectiveEvents } from "@/lib/requests/rules";
import { EventFacts, ItemFacts, ReplacedStep } from "./event-facts";
import { requestEventKindLabels } from "./labels";

type RequestStepsProps = { request: DeskRequest; mayAdd: boolean };

/** The steps of a request in the order they happened; what was replaced stays under what stands in its place. */
export function RequestSteps({ request, mayAdd }: RequestStepsProps) {
  return (
    <ol className="request-steps">
      {effectiveEvents(request.events).map(({ event, replaced }) => {
        const ids = [event, ...replaced].map(({ id }) => id);
        return (
          <li key={event.id}>
            <Step event={event} />
            {event.kind === "released" ? (
              <Items items={request.items.filter(({ eventId }) => ids.includes(eventId))} />
            ) : null}
            {mayAdd ? <Ways requestId={request.id} event={event} /> : null}
            {replaced.length > 0 ? (
              <ul className="request-replaced" aria-label="Replaced">
                {replaced.map((before) => (
                  <li key={before.id}>
                    <Step event={before} replaced />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Step({ event, replaced = false }: { event: DeskRequestEvent; replaced?: boolean }) {
  const what = requestEventKindLabels[event.kind];
  return (
    <>
      <h3>{replaced ? <ReplacedStep what={what} /> : what}</h3>
      <EventFacts event={event} />
      <p className="also">
        Recorded by {event.recordedBy}, <Moment at={event.recordedAt} />
      </p>
    </>
  );
}

function Ways({ requestId, event }: { requestId: string; event: DeskRequestEvent }) {
  const what = requestEventKindLabels[event.kind].toLowerCase();
  return (
    <p className="ways">
      {event.kind === "released" ? (
        <a href={`/desk/requests/${requestId}/item?event=${event.id}`}>Add what was released</a>
      ) : null}
      <a href={`/desk/requests/${requestId}/event?replaces=${event.id}`}>
        Recorded by mistake? Replace it<span className="visually-hidden">: {what}</span>
      </a>
    </p>
  );
}

function Items({ items }: { items: readonly DeskReleasedItem[] }) {
  if (items.length === 0) return <p className="quiet">What came with it is not recorded yet.</p>;
  return (
    <ul className="request-items">
      {items.map((item) => (
        <li key={item.id}>
          <ItemFacts item={item} />
          <ItemFile file={item.file} />
        </li>
      ))}
    </ul>
  );
}

function ItemFile({ file }: { file: DeskReleasedItem["file"] }) {
  if (file === null) return <p className="lacking">No copy is held.</p>;
  if (file === "hidden") return <p>The file belongs to a source you may not read.</p>;
  const facts = [mediaTypeInWords(file.mediaType), file.size === null ? "" : sizeInWords(file.size)];
  return (
    <>
      <p>
        {exactText(fileName(file))} ({facts.filter(Boolean).join(", ")}) of{" "}
        <a href={`/desk/sources/${file.sourceId}`}>{exactText(file.sourceTitle)}</a>
      </p>
      {file.sha256 ? (
        <p className="also">
          SHA-256 <code className="hash">{file.sha256}</code>
        </p>
      ) : null}
    </>
  );
}
