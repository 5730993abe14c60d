import { SourceName } from "@/components/sources/source-name";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { PublicBallot, PublicCount, PublicVote } from "@/lib/bills/profile";
import { countsDiffer, inOrder } from "@/lib/bills/rules";
import { dateInWords, machineDate } from "@/lib/dates/words";
import { agentPath } from "@/lib/people/address";
import { Ballot, BallotSquare } from "./ballot-square";
import { ballotsByOption } from "./ballots-by-option";
import { ballotLabels, chamberLabels, resultLabels } from "./labels";

export function BillVotes({ votes }: { votes: readonly PublicVote[] }) {
  return (
    <section className="section" aria-labelledby="votes">
      <h2 id="votes">Votes</h2>
      {votes.length === 0 ? (
        <p className="quiet">
          No recorded vote on this bill is held here. It may have passed or failed by voice.
        </p>
      ) : (
        inOrder(votes).map((vote) => <Vote key={vote.id} vote={vote} />)
      )}
    </section>
  );
}

function Vote({ vote }: { vote: PublicVote }) {
  const machine = machineDate(vote.day);
  const words = dateInWords(vote.day);
  return (
    <article className="vote" id={`vote-${vote.id}`}>
      <p className="how">
        {chamberLabels[vote.chamber]} · {machine ? <time dateTime={machine}>{words}</time> : words}
        {vote.identifier ? <> · {exactText(vote.identifier)}</> : null}
      </p>
      <h3>{exactText(vote.question)}</h3>
      <p className="vote-result">
        <strong>{resultLabels[vote.result]}</strong> <Counts vote={vote} />
      </p>
      {vote.ballots.length > 0 ? <Ballots ballots={vote.ballots} /> : <NoNames />}
    </article>
  );
}

/** Every sourced figure. Where sources disagree, each stands beside the others under its own name. */
function Counts({ vote }: { vote: PublicVote }) {
  if (vote.counts.length === 0) return <span className="note">No figures on record.</span>;
  return (
    <span className="counts">
      {vote.counts.map((count, index) => (
        <span key={`${figures(count)} ${count.source?.title ?? String(index)}`}>
          {index > 0 ? "; " : ""}
          {figures(count)}
          {count.source ? (
            <>
              {" "}
              according to <SourceName citation={count.source} />
            </>
          ) : null}
        </span>
      ))}
      {countsDiffer(vote) ? <span className="note"> · The sources give different figures.</span> : null}
    </span>
  );
}

export function figures({ yes, no, absent, notVoting }: PublicCount): string {
  const others = [
    absent === null || absent === 0 ? "" : `${absent} absent`,
    notVoting === null || notVoting === 0 ? "" : `${notVoting} not voting`,
  ].filter((part) => part !== "");
  return [`${yes}–${no}`, ...others].join(", ");
}

const NoNames = () => <p className="quiet">No source held here lists how each member voted.</p>;

function Ballots({ ballots }: { ballots: readonly PublicBallot[] }) {
  const groups = ballotsByOption(ballots);
  return (
    <>
      <ul className="ballot-groups">
        {groups.map(({ option, ballots: cast }) => (
          <li key={option}>
            <span className="ballot-count">
              {ballotLabels[option]} <b>{cast.length}</b>
            </span>
            <span className="squares" aria-hidden="true">
              {cast.map(({ printedName }) => (
                <BallotSquare key={printedName} option={option} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Disclosure summary={`How each of ${counted(ballots.length, "member")} is recorded`}>
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">Member, as printed</th>
              <th scope="col">Ballot</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(({ option, ballots: cast }) =>
              cast.map((ballot) => (
                <tr key={ballot.printedName}>
                  <th scope="row">
                    <Member ballot={ballot} />
                  </th>
                  <td>
                    <Ballot option={option} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Disclosure>
    </>
  );
}

/** The name as the roll call prints it, and the record it is matched to. */
function Member({ ballot: { printedName, agent } }: { ballot: PublicBallot }) {
  if (!agent) return <bdi>{exactText(printedName)}</bdi>;
  const same = printedName.toLowerCase() === agent.name.toLowerCase();
  return (
    <>
      <a href={agentPath({ kind: "person", slug: agent.slug })}>
        <bdi>{exactText(agent.name)}</bdi>
      </a>
      {same ? null : <span className="note"> “{exactText(printedName)}”</span>}
    </>
  );
}
