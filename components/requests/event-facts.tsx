// The parts of a step of a request, and of what came with it, that the desk and readers are shown alike.
import { exactText } from "@/components/ui/exact-text";
import type { EventDays } from "@/lib/requests/rules";
import { EventDaysList } from "./event-days";

/** What a step was, struck, where another stands in its place. */
export const ReplacedStep = ({ what }: { what: string }) => (
  <>
    <s>{what}</s> <span className="custody-word">replaced</span>
  </>
);

export function EventFacts({ event }: { event: EventDays & { exemption: string; note: string } }) {
  return (
    <>
      <EventDaysList days={event} />
      {event.exemption ? <p>Exemption named: {exactText(event.exemption)}</p> : null}
      {event.note ? (
        <p className="custody-note" dir="auto">
          {exactText(event.note)}
        </p>
      ) : null}
    </>
  );
}

export function ItemFacts({ item }: { item: { description: string; redactions: string } }) {
  return (
    <>
      <p dir="auto">{exactText(item.description)}</p>
      {item.redactions ? <p>Blacked out or left out: {exactText(item.redactions)}</p> : null}
    </>
  );
}
