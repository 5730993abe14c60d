"use client";
import { Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { EntryCare } from "@/lib/reviews/queries/entry-care";
import type { PossibleActs } from "@/lib/reviews/rules";
import { ActForm, type OfEntry } from "./act-form";
import { assignmentWords } from "./labels";

type CarePaneProps = OfEntry & {
  acts: PossibleActs;
  me: string;
  assignee: { id: string; name: string } | null;
  care: EntryCare;
  people: readonly { id: string; name: string; role: string }[];
};

/** Who takes care of the entry, how it came to them, and how it comes to somebody else. */
export function CarePane({ acts, me, assignee, care, people, ...form }: CarePaneProps) {
  const mine = assignee?.id === me;
  const others = people.filter(({ id }) => id !== assignee?.id);
  return (
    <section className="pane" id="care" aria-labelledby="care-title">
      <h2 id="care-title">Who takes care of it</h2>
      <p>{assignee ? `${assignee.name}${mine ? " (you)" : ""} has it.` : "Nobody has it yet."}</p>
      {acts.assign && !assignee ? (
        <div className="buttons">
          <ActForm {...form} act="take" label="Take it" />
        </div>
      ) : null}
      {acts.assign && mine ? (
        <div className="buttons">
          <ActForm {...form} act="put_back" label="Put it back" />
        </div>
      ) : null}
      {acts.assign && (!assignee || mine || acts.reassign) ? (
        <details className="disclosure">
          <summary>{mine ? "Hand over" : "Assign"}</summary>
          <ActForm {...form} act={mine ? "hand_over" : "assign"} label={mine ? "Hand over" : "Assign"}>
            {(sent) => (
              <>
                <label htmlFor="care-to">To</label>
                <select id="care-to" name="assigneeId" required defaultValue={sent("assigneeId")}>
                  <option value="">Choose</option>
                  {others.map(({ id, name, role }) => (
                    <option key={id} value={id}>
                      {name}, {role}
                    </option>
                  ))}
                </select>
                <label htmlFor="care-reason">What they should know</label>
                <textarea
                  id="care-reason"
                  name="reason"
                  rows={2}
                  maxLength={1000}
                  defaultValue={sent("reason")}
                />
              </>
            )}
          </ActForm>
        </details>
      ) : null}
      {acts.takeOver && assignee && !mine ? (
        care.hadForADay ? (
          <details className="disclosure">
            <summary>Take over</summary>
            <ActForm {...form} act="take_over" label="Take over">
              {(sent) => (
                <>
                  <label htmlFor="take-over-reason">Why</label>
                  <textarea
                    id="take-over-reason"
                    name="reason"
                    rows={2}
                    maxLength={1000}
                    required
                    defaultValue={sent("reason")}
                  />
                </>
              )}
            </ActForm>
          </details>
        ) : (
          <p className="quiet">After a day, an editor can take it over with a reason.</p>
        )
      ) : null}
      {care.assignments.length > 0 ? (
        <details className="disclosure">
          <summary>How it came to them</summary>
          <ol className="care-log">
            {care.assignments.toReversed().map(({ act, by, to, reason, at }) => (
              <li key={at}>
                {by} {assignmentWords[act]} {act === "assigned" || act === "handed_over" ? to : ""},{" "}
                <Moment at={at} />
                {reason ? (
                  <>
                    : <bdi>{exactText(reason)}</bdi>
                  </>
                ) : null}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
