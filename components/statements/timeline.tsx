import { Fragment, type ReactNode } from "react";
import { type Keep, keepNothing } from "@/components/ui/keep";
import { Pager } from "@/components/ui/pager";
import type { Card } from "@/lib/statements/card";
import type { TimelinePage } from "@/lib/statements/queries/timeline-page";
import { type TimelineFilter, timelineHref } from "@/lib/statements/timeline-filter";
import { StatementCard } from "./statement-card";
import { byYear, mergeEvents } from "./timeline-entries";

type TimelineProps<Event> = {
  path: string;
  filter: TimelineFilter;
  page: TimelinePage;
  events: readonly Event[];
  /** A row of class "gutter-row". */
  showEvent: (event: Event) => ReactNode;
  /** The agent whose timeline this is. */
  agentId?: string;
  /** Where each bill stood on the day of a statement, by bill id; `version` is another whenever that may be. */
  standings?: { version: string; of: (card: Card) => Record<string, string> };
  keep?: Keep;
};

/** Statements and events by day under the headings of their years, and the way to the neighbouring pages. */
export function Timeline<Event extends { key: string; from: string }>(props: TimelineProps<Event>) {
  const { path, filter, page, events, showEvent, agentId, standings, keep = keepNothing } = props;
  const as = agentId === undefined ? undefined : { agentId };
  const view = `timeline ${agentId ?? ""} ${standings?.version ?? ""}`;
  return (
    <>
      {byYear(mergeEvents(page, events, filter.order), filter.order).map(({ year, entries }) => (
        <Fragment key={year}>
          <h3 className="year" id={year === null ? undefined : `y${year}`}>
            {year ?? "Day not known"}
          </h3>
          <ol className="timeline">
            {entries.map((entry) =>
              entry.kind === "event" ? (
                <li key={entry.event.key}>{showEvent(entry.event)}</li>
              ) : (
                <li key={entry.card.number}>
                  {keep(entry.card, view, () => (
                    <StatementCard
                      card={entry.card}
                      headingLevel={4}
                      as={as}
                      standings={standings?.of(entry.card)}
                    />
                  ))}
                </li>
              ),
            )}
          </ol>
        </Fragment>
      ))}
      <Pages path={path} filter={filter} page={page} />
    </>
  );
}

function Pages({ path, filter, page }: Pick<TimelineProps<never>, "path" | "filter" | "page">) {
  const [back, on] = filter.order === "newest" ? ["Newer", "Older"] : ["Older", "Newer"];
  return (
    <Pager
      newer={
        page.previous
          ? { href: timelineHref(path, filter, { before: page.previous }), label: `${back} statements` }
          : undefined
      }
      older={
        page.next
          ? { href: timelineHref(path, filter, { after: page.next }), label: `${on} statements` }
          : undefined
      }
    />
  );
}
