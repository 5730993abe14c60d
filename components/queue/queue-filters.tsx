import type { ReactNode } from "react";
import { counted } from "@/components/ui/in-words";
import { entryStates } from "@/db/vocabulary";
import type { Colleague } from "@/lib/queue/row";
import { filtersOn, type QueueView } from "@/lib/queue/view";
import { queueFlags } from "@/lib/queue/vocabulary";
import { flagLabels, stateLabels } from "./labels";

type QueueFiltersProps = {
  view: QueueView;
  choices: { authors: readonly Colleague[]; assignees: readonly Colleague[]; tags: readonly string[] };
  /** What the speaker, source and bill filtered by are called. */
  names: Partial<Record<"speaker" | "source" | "bill", string>>;
};

/** A form that is sent by GET: every filter stands in the address. Behind a disclosure where there is little room. */
export function QueueFilters({ view, choices, names }: QueueFiltersProps) {
  const applied = filtersOn(view).length;
  return (
    <details className="queue-filters" open={applied > 0}>
      <summary>Filter{applied ? ` (${counted(applied, "filter")} on)` : ""}</summary>
      <search>
        <form action="/desk" method="get">
          <input type="hidden" name="tab" value={view.tab} />
          <input type="hidden" name="sort" value={view.sort} />
          {view.down ? <input type="hidden" name="down" value="1" /> : null}
          <label>
            Words, names, source or number
            <input type="search" name="q" defaultValue={view.q} maxLength={200} id="queue-search" />
          </label>
          <Choice name="state" label="State" value={view.state} any="Any state">
            {entryStates.map((state) => [state, stateLabels[state]])}
          </Choice>
          <Choice name="assignee" label="Assigned to" value={view.assignee} any="Anybody or nobody">
            {[["me", "Me"], ["none", "Nobody"], ...choices.assignees.map(pair)]}
          </Choice>
          <Choice name="author" label="Logged by" value={view.author} any="Anybody">
            {[["me", "Me"], ...choices.authors.map(pair)]}
          </Choice>
          <Choice name="flag" label="Look out for" value={view.flag} any="Anything">
            {queueFlags.map((flag) => [flag, flagLabels[flag]])}
          </Choice>
          {choices.tags.length > 0 || view.tag ? (
            <Choice name="tag" label="Tagged" value={view.tag} any="Any">
              {choices.tags.map((tag) => [tag, tag])}
            </Choice>
          ) : null}
          <label>
            Said from
            <input type="date" name="from" defaultValue={view.from ?? ""} />
          </label>
          <label>
            to
            <input type="date" name="to" defaultValue={view.to ?? ""} />
          </label>
          <label>
            Days in its state, at least
            <input
              type="number"
              name="age"
              min={1}
              max={3650}
              defaultValue={view.age ?? ""}
              className="short"
            />
          </label>
          {(["speaker", "source", "bill"] as const).map((name) =>
            view[name] ? (
              <label key={name} className="queue-filter-kept">
                <input type="checkbox" name={name} value={view[name]} defaultChecked /> {names[name] ?? name}
              </label>
            ) : null,
          )}
          <button type="submit" className="button-quiet">
            Filter
          </button>
          {applied ? <a href={`/desk?tab=${view.tab}`}>Clear</a> : null}
        </form>
      </search>
    </details>
  );
}

const pair = ({ id, name }: Colleague): [string, string] => [id, name];

type ChoiceProps = {
  name: string;
  label: ReactNode;
  value: string | null;
  any: string;
  children: string[][];
};

const Choice = ({ name, label, value, any, children }: ChoiceProps) => (
  <label>
    {label}
    <select name={name} defaultValue={value ?? ""}>
      <option value="">{any}</option>
      {children.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
