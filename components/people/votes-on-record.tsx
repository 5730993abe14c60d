import { Ballot } from "@/components/bills/ballot-square";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { AgentVote } from "@/lib/bills/queries/votes-of-agent";
import { dateInWords } from "@/lib/dates/words";

const shownAtOnce = 8;

/** The ballots of a person, latest first. */
export function VotesOnRecord({ votes, more }: { votes: readonly AgentVote[]; more: boolean }) {
  if (votes.length === 0) {
    return (
      <section className="section">
        <h2>Votes on record</h2>
        <p className="quiet">No roll call held here lists this person by name.</p>
      </section>
    );
  }
  const rest = votes.slice(shownAtOnce);
  return (
    <section className="section">
      <h2>Votes on record</h2>
      <p className="quiet">
        {more ? "More than " : ""}
        {counted(votes.length, "ballot")} in roll calls held here
        {more ? `; the latest ${votes.length} are listed` : votes.length > 1 ? ", the latest first" : ""}.
      </p>
      <Ballots votes={votes.slice(0, shownAtOnce)} />
      {rest.length > 0 ? (
        <Disclosure summary={`${counted(rest.length, "earlier ballot")}`}>
          <Ballots votes={rest} />
        </Disclosure>
      ) : null}
    </section>
  );
}

const Ballots = ({ votes }: { votes: readonly AgentVote[] }) => (
  <ul className="ballot-list">
    {votes.map((vote) => (
      <li key={vote.voteId}>
        <Ballot option={vote.option} />
        <span>
          <a href={vote.billPath}>{vote.billIdentifier}</a>: {exactText(vote.question)}
          <span className="note"> · {dateInWords(vote.day)}</span>
        </span>
      </li>
    ))}
  </ul>
);
