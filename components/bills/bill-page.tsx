import { NoStatements } from "@/components/people/no-statements";
import { extentInWords } from "@/components/statements/extent";
import { RhythmStrip } from "@/components/statements/rhythm-strip";
import { Timeline } from "@/components/statements/timeline";
import { TimelineFilters } from "@/components/statements/timeline-filters";
import { type Keep, keepNothing } from "@/components/ui/keep";
import type { BillRecord } from "@/lib/statements/queries/bill-record";
import { isFiltered, periodBounds, type TimelineFilter } from "@/lib/statements/timeline-filter";
import { BillEventRow, billEvents } from "./action-row";
import { BillActions } from "./bill-actions";
import { BillHead } from "./bill-head";
import { BillVotes } from "./bill-votes";
import { SayAndVoteTable } from "./say-and-vote-table";
import { standingsOf } from "./standing-in-words";
import { TwoLaneStrip } from "./two-lane-strip";

type BillPageProps = { record: BillRecord; filter: TimelineFilter; continued: boolean; keep?: Keep };

/** What a bill is, what happened to it, who said what on it, and how they voted. */
export function BillPage({ record, filter, continued, keep = keepNothing }: BillPageProps) {
  const { profile: bill, version, listed, extent, retracted, page } = record;
  const first = !continued && !isFiltered(filter);
  return (
    <>
      <BillHead bill={bill} summary={extentInWords(extent)} retracted={retracted} />
      {first
        ? keep(bill, `strip ${listed}`, () => <TwoLaneStrip actions={bill.actions} cards={page.cards} />)
        : null}
      <div className="columns bill-columns">
        <aside className="beside">
          {keep(bill, "life", () => (
            <>
              <BillActions actions={bill.actions} />
              <BillVotes votes={bill.votes} />
            </>
          ))}
        </aside>
        <div>
          {first
            ? keep(bill, `table ${listed} ${page.next === null}`, () => (
                <SayAndVoteTable bill={bill} cards={page.cards} whole={page.next === null} />
              ))
            : null}
          <section className="section" aria-labelledby="statements">
            <h2 id="statements">Who said what{continued ? ", continued" : ""}</h2>
            {first ? <RhythmStrip extent={extent} path={bill.path} name={bill.identifier} /> : null}
            <TimelineFilters path={bill.path} filter={filter} years={extent.years} />
            {page.cards.length === 0 ? (
              <NoStatements filter={filter} path={bill.path} continued={continued} name={bill.identifier} />
            ) : null}
            <Timeline
              path={bill.path}
              filter={filter}
              page={page}
              events={eventsShown(bill, filter)}
              showEvent={(event) => <BillEventRow event={event} />}
              standings={{ version, of: (card) => standingsOf(card, { [bill.id]: bill.actions }) }}
              keep={keep}
            />
          </section>
          <Limits path={bill.path} />
        </div>
      </div>
    </>
  );
}

function eventsShown({ actions, votes }: BillRecord["profile"], { kind, period }: TimelineFilter) {
  if (kind !== null) return [];
  const bounds = period === null ? null : periodBounds(period);
  return billEvents(actions, votes).filter(
    ({ from }) => bounds === null || (from >= bounds.from && from <= bounds.to),
  );
}

const Limits = ({ path }: { path: string }) => (
  <section className="section limits">
    <h2>What this page does not show</h2>
    <ul>
      <li>
        Statements that name the bill only by its subject stand here where the newsroom identified it, and say
        so.
      </li>
      <li>A position is in the words of the statement; it is never worked out from a vote.</li>
      <li>Steps and figures stand as their sources give them. Where sources differ, both stand.</li>
    </ul>
    <p>
      <a href={`${path}/feed.xml`}>Follow by feed</a> · <a href="/about">How we work</a>
    </p>
  </section>
);
