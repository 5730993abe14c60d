import type { Neighbours } from "@/lib/reviews/queries/neighbours";
import type { PossibleActs } from "@/lib/reviews/rules";
import { ActForm } from "./act-form";
import { ReviewKeys } from "./review-keys";
import { VerdictPane } from "./verdict";

type DecideProps = Parameters<typeof VerdictPane>[0] & { neighbours: Neighbours };

/** What this person can do with the entry, and why not more. */
export function Decide({ neighbours, ...verdict }: DecideProps) {
  const { acts, action, entry, idempotencyKey } = verdict;
  return (
    <section className="pane" id="decide" aria-labelledby="decide-title" tabIndex={-1}>
      <h2 id="decide-title">{acts.approve || acts.requestChanges ? "Finish the review" : "Next step"}</h2>
      {acts.noApproval ? <p className="why-not">{reasons[acts.noApproval]}</p> : null}
      {acts.submit ? (
        <ActForm {...{ action, entry, idempotencyKey }} act="submit" label="Submit for review" main />
      ) : null}
      {acts.comment ? <VerdictPane {...verdict} /> : null}
      <nav className="review-queue" aria-label="Entries to review">
        {neighbours.previous ? (
          <a href={`/desk/statements/${neighbours.previous}`} data-neighbour="[">
            Previous to review
          </a>
        ) : null}
        {neighbours.next ? (
          <a href={`/desk/statements/${neighbours.next}`} data-neighbour="]">
            Next to review
          </a>
        ) : null}
        <ReviewKeys />
      </nav>
    </section>
  );
}

const reasons: Record<NonNullable<PossibleActs["noApproval"]>, string> = {
  logged: "You logged this entry, so another editor has to approve it.",
  changed: "You changed this entry since its last approval, so another editor has to approve it.",
};
