import { StanceMark } from "@/components/statements/stance-mark";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { BillProfile } from "@/lib/bills/profile";
import { inOrder } from "@/lib/bills/rules";
import { dateInWords } from "@/lib/dates/words";
import { agentPath } from "@/lib/people/address";
import { type Card, statementPath } from "@/lib/statements/card";
import { Ballot } from "./ballot-square";
import { chamberLabels } from "./labels";
import { type SayAndVote, sayAndVote, votedInSilence } from "./say-and-vote";

/** What people said on a bill beside how they are recorded as voting. The reader draws the conclusions. */
export function SayAndVoteTable({
  bill,
  cards,
  whole,
}: {
  bill: BillProfile;
  cards: Card[];
  whole: boolean;
}) {
  const votes = inOrder(bill.votes).filter(({ ballots }) => ballots.length > 0);
  const rows = sayAndVote(bill, votes, cards);
  if (rows.length === 0) return null;
  const silent = votedInSilence(votes, rows);
  return (
    <section className="section" aria-labelledby="say-and-vote">
      <h2 id="say-and-vote">Said and voted</h2>
      <table className="say-and-vote">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Latest statements on this bill, with the position as stated</th>
            {votes.map((vote) => (
              <th scope="col" key={vote.id}>
                {exactText(vote.question)}, {chamberLabels[vote.chamber].toLowerCase()},{" "}
                {dateInWords(vote.day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.agent.id} row={row} questions={votes.map(({ question }) => question)} />
          ))}
        </tbody>
      </table>
      <Limits whole={whole} votes={votes.length} silent={silent} />
    </section>
  );
}

function Row({ row: { agent, said, ballots }, questions }: { row: SayAndVote; questions: string[] }) {
  return (
    <tr>
      <th scope="row">
        <a href={agentPath({ kind: "person", slug: agent.slug })}>{exactText(agent.name)}</a>
      </th>
      <td data-label="Said">
        <ul>
          {said.map((statement) => (
            <li key={statement.number}>
              <StanceMark stance={statement.stance} /> it ·{" "}
              <a href={statementPath(statement)}>
                {dateInWords(statement.said.edtf, statement.said.basis)}, S-{statement.number}
              </a>
            </li>
          ))}
        </ul>
      </td>
      {ballots.map((ballot, index) => (
        // The columns are the votes, in their order.
        <td key={String(index)} data-label={questions[index]}>
          {ballot ? <Ballot option={ballot.option} /> : <span className="note">No ballot on record</span>}
        </td>
      ))}
    </tr>
  );
}

function Limits({ whole, votes, silent }: { whole: boolean; votes: number; silent: number }) {
  return (
    <p className="quiet">
      What this shows: statements and ballots on record, side by side.{" "}
      {votes === 0 ? "No roll call with names is held here for this bill. " : ""}
      {silent > 0
        ? `${counted(silent, "member")} voted by name and ${silent === 1 ? "has" : "have"} no statement in this table. `
        : ""}
      {whole ? "" : "It reads the statements on this page only. "}
      What it does not: why anybody voted as they did, or whether words and vote agree. A position is never
      worked out from a vote, and “no ballot on record” can mean that the person was not a member.
    </p>
  );
}
