import { type QueueView, queueHref } from "@/lib/queue/view";
import { countedUpTo, type QueueTab } from "@/lib/queue/vocabulary";
import { countInFigures, tabLabels } from "./labels";

type QueueNavProps = {
  view: QueueView;
  /** The parts this person has use for, in their order. */
  counts: ReadonlyMap<QueueTab, number>;
};

/** The split of the queue, each part with its count. A filter is let go when another part is opened. */
export function QueueNav({ view, counts }: QueueNavProps) {
  return (
    <nav className="queue-tabs" aria-label="Parts of the queue">
      <ul>
        {[...counts].map(([tab, count]) => (
          <li key={tab}>
            <a href={`/desk?tab=${tab}`} data-tab={tab} aria-current={tab === view.tab ? "page" : undefined}>
              {tabLabels[tab]} <span className="count">{countInFigures(count, countedUpTo)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Pages = { previous: string | null; next: string | null };

/** Ways to the neighbouring pages, which go on from the row where this one ends. */
export function QueuePages({ view, previous, next }: { view: QueueView } & Pages) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {previous ? (
        <a href={queueHref(view, { before: previous })} rel="prev">
          Previous
        </a>
      ) : null}
      {next ? (
        <a href={queueHref(view, { after: next })} rel="next">
          Next
        </a>
      ) : null}
    </nav>
  );
}
