import { Ballot } from "@/components/bills/ballot-square";
import { chamberLabels, resultLabels } from "@/components/bills/labels";
import { DateGutter } from "@/components/ui/date-gutter";
import { exactText } from "@/components/ui/exact-text";
import type { AgentVote } from "@/lib/bills/queries/votes-of-agent";
import { dateInWords, machineDate } from "@/lib/dates/words";

/** A vote among the statements: how this person is recorded, on what question, and what came of it. */
export function VoteRow({ vote }: { vote: AgentVote }) {
  return (
    <div className="gutter-row event">
      <DateGutter rows={[{ label: "Vote", words: dateInWords(vote.day), machine: machineDate(vote.day) }]} />
      <p className="entry">
        <Ballot option={vote.option} /> on <a href={vote.billPath}>{vote.billIdentifier}</a>:{" "}
        {exactText(vote.question)}.{" "}
        <span className="note">
          {chamberLabels[vote.chamber]}. {resultLabels[vote.result]}.
        </span>
      </p>
    </div>
  );
}
