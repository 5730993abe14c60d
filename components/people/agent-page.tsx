import { extentInWords } from "@/components/statements/extent";
import { RhythmStrip } from "@/components/statements/rhythm-strip";
import { Timeline } from "@/components/statements/timeline";
import { type BillChoice, TimelineFilters } from "@/components/statements/timeline-filters";
import type { Keep } from "@/components/ui/keep";
import type { AgentVote } from "@/lib/bills/queries/votes-of-agent";
import type { AgentRecord } from "@/lib/statements/queries/agent-record";
import type { TimelinePage } from "@/lib/statements/queries/timeline-page";
import { isFiltered, periodBounds, type TimelineFilter } from "@/lib/statements/timeline-filter";
import { AgentHead } from "./agent-head";
import { Limits } from "./limits";
import { NoStatements } from "./no-statements";
import { VoteRow } from "./vote-row";
import { VotesOnRecord } from "./votes-on-record";

type AgentPageProps = {
  record: AgentRecord;
  filter: TimelineFilter;
  continued: boolean;
  keep?: Keep;
};

/** Everything on record of a person or organization, by day. `continued`: not the first page of its statements. */
export function AgentPage({ record, filter, continued, keep }: AgentPageProps) {
  const { profile: agent, extent, retracted, votes, moreVotes, path, page } = record;
  const whole = !continued && !isFiltered(filter);
  return (
    <>
      <AgentHead agent={agent} summary={extentInWords(extent)} retracted={retracted} />
      <div className="columns">
        <section className="section" aria-labelledby="statements">
          <h2 id="statements">Statements{continued ? ", continued" : ""}</h2>
          {whole ? <RhythmStrip extent={extent} path={path} name={agent.name} /> : null}
          <TimelineFilters
            path={path}
            filter={filter}
            years={extent.years}
            bills={billChoices(votes, page)}
          />
          {page.cards.length === 0 ? (
            <NoStatements filter={filter} path={path} continued={continued} name={agent.name} />
          ) : null}
          <Timeline
            path={path}
            filter={filter}
            page={page}
            events={votesShown(votes, filter)}
            showEvent={(vote) => <VoteRow vote={vote} />}
            agentId={agent.id}
            keep={keep}
          />
        </section>
        <aside className="beside">
          {agent.kind === "person" ? <VotesOnRecord votes={votes} more={moreVotes} /> : null}
          <Limits agent={agent} path={path} />
        </aside>
      </div>
    </>
  );
}

/** Votes stand among the statements as far as the filter speaks of them. */
function votesShown(votes: readonly AgentVote[], { period, kind, bill }: TimelineFilter) {
  if (kind !== null) return [];
  const bounds = period === null ? null : periodBounds(period);
  return votes
    .filter(({ from }) => bounds === null || (from >= bounds.from && from <= bounds.to))
    .filter(({ billPath }) => bill === null || billPath === `/bills/${bill}`)
    .map((vote) => ({ ...vote, key: vote.voteId }))
    .toReversed();
}

/** The bills this page knows of: those voted on and those its statements name. */
function billChoices(votes: readonly AgentVote[], { cards }: TimelinePage): BillChoice[] {
  const labels = new Map<string, string>();
  for (const { billPath, billIdentifier } of votes) labels.set(billPath, billIdentifier);
  for (const { bills } of cards) {
    for (const { path, identifier, label } of bills) labels.set(path, `${identifier}, ${label}`);
  }
  return [...labels].map(([path, label]) => ({ value: path.replace("/bills/", ""), label }));
}
