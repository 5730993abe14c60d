import { dateInWords, machineDate } from "@/lib/dates/words";
import { daysContradict, type EventDays, shownDays } from "@/lib/requests/rules";
import { dayNameLabels } from "./labels";

/** When a letter was sent, postmarked and received: each day apart where they differ, once where they agree. */
export function EventDaysList({ days }: { days: EventDays }) {
  const shown = shownDays(days);
  if (shown.length === 0) return <p className="event-days-unknown">Date unknown</p>;
  return (
    <>
      <dl className="event-days">
        {shown.map(({ names, edtf }) => (
          <div key={names.join()}>
            <dt>{namesInWords(names)}</dt>
            <dd>
              <Day edtf={edtf} />
            </dd>
          </div>
        ))}
      </dl>
      {daysContradict(days) ? (
        <p className="event-days-note">The days contradict each other; they stand as the letter has them.</p>
      ) : null}
    </>
  );
}

function Day({ edtf }: { edtf: string }) {
  const machine = machineDate(edtf);
  const words = dateInWords(edtf);
  return machine ? <time dateTime={machine}>{words}</time> : words;
}

function namesInWords(names: ReturnType<typeof shownDays>[number]["names"]): string {
  const words = names.map((name, index) =>
    index === 0 ? dayNameLabels[name] : dayNameLabels[name].toLowerCase(),
  );
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
