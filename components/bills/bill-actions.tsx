import { SourceName } from "@/components/sources/source-name";
import { exactText } from "@/components/ui/exact-text";
import type { PublicAction } from "@/lib/bills/profile";
import { inOrder } from "@/lib/bills/rules";
import { dateInWords, machineDate } from "@/lib/dates/words";

/** The recorded steps, the first one first; numbered as in the strip. */
export function BillActions({ actions }: { actions: readonly PublicAction[] }) {
  if (actions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">Steps on record</h2>
      <ol className="steps">
        {inOrder(actions).map((action) => {
          const machine = machineDate(action.day);
          const words = dateInWords(action.day);
          return (
            <li key={`${action.day} ${action.description}`}>
              <span className="step-day">{machine ? <time dateTime={machine}>{words}</time> : words}</span>
              <span>
                {exactText(action.description)}
                {action.source ? (
                  <span className="note">
                    {" "}
                    · <SourceName citation={action.source} />
                  </span>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
