import { SourceName } from "@/components/sources/source-name";
import { DateGutter } from "@/components/ui/date-gutter";
import { exactText } from "@/components/ui/exact-text";
import type { PublicAction, PublicVote } from "@/lib/bills/profile";
import { inOrder } from "@/lib/bills/rules";
import { compareDays } from "@/lib/dates/calendar";
import { dateInWords, machineDate } from "@/lib/dates/words";
import { figures } from "./bill-votes";
import { chamberLabels, resultLabels } from "./labels";

/** A step or a vote of the bill as it stands among the statements on it. */
export type BillEvent = { key: string; from: string } & (
  | { kind: "step"; action: PublicAction }
  | { kind: "vote"; vote: PublicVote }
);

/** Steps and votes by day, the earliest first; of one day the steps come before the votes. */
export function billEvents(actions: readonly PublicAction[], votes: readonly PublicVote[]): BillEvent[] {
  return [
    ...inOrder(actions).map((action, index) => ({
      key: `step-${index}`,
      from: action.from,
      kind: "step" as const,
      action,
    })),
    ...inOrder(votes).map((vote) => ({ key: vote.id, from: vote.from, kind: "vote" as const, vote })),
  ].sort((a, b) => compareDays(a.from, b.from));
}

export function BillEventRow({ event }: { event: BillEvent }) {
  const day = event.kind === "step" ? event.action.day : event.vote.day;
  return (
    <div className="gutter-row event">
      <DateGutter
        rows={[
          {
            label: event.kind === "step" ? "Step" : "Vote",
            words: dateInWords(day),
            machine: machineDate(day),
          },
        ]}
      />
      <p className="entry">
        {event.kind === "step" ? <Step {...event.action} /> : <Vote vote={event.vote} />}
      </p>
    </div>
  );
}

const Step = ({ description, source }: PublicAction) => (
  <>
    {exactText(description)}
    {source ? (
      <span className="note">
        {" "}
        · <SourceName citation={source} />
      </span>
    ) : null}
  </>
);

const Vote = ({ vote }: { vote: PublicVote }) => (
  <>
    <a href={`#vote-${vote.id}`}>{exactText(vote.question)}</a>: {resultLabels[vote.result].toLowerCase()}
    {vote.counts.length > 0 ? `, ${vote.counts.map(figures).join(" or ")}` : ""}
    <span className="note"> · {chamberLabels[vote.chamber]}</span>
  </>
);
