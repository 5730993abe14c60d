import { statusLabels } from "@/components/statements/labels";
import { counted } from "@/components/ui/in-words";
import { statementStatuses } from "@/db/vocabulary";
import type { QueueView } from "@/lib/statements/queue-view";

type QueueFiltersProps = {
  view: QueueView;
  authors: readonly { id: string; name: string }[];
};

/** A form that is sent by GET: every filter stands in the address. Behind a disclosure where there is little room. */
export function QueueFilters({ view, authors }: QueueFiltersProps) {
  const applied = [view.state, view.author, view.q].filter(Boolean).length;
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
          <label>
            State
            <select name="state" defaultValue={view.state ?? ""}>
              <option value="">Any state</option>
              {statementStatuses.map((status) => (
                <option key={status} value={status}>
                  {statusLabels[status]}
                </option>
              ))}
            </select>
          </label>
          <label>
            Logged by
            <select name="author" defaultValue={view.author ?? ""}>
              <option value="">Anybody</option>
              {authors.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button-quiet">
            Filter
          </button>
          {applied ? <a href={`/desk?tab=${view.tab}`}>Clear</a> : null}
        </form>
      </search>
    </details>
  );
}
