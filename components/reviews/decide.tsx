import type { PossibleActs } from "@/lib/reviews/rules";
import { DecisionForm } from "./decision-form";
import type { ReviewAction } from "./review-state";

type DecideProps = {
  action: ReviewAction;
  entry: { id: string; version: number };
  acts: PossibleActs;
  idempotencyKey: string;
};

/** What this person can do with the entry, and why not more. */
export function Decide({ acts, ...form }: DecideProps) {
  return (
    <section className="pane" id="decide" aria-labelledby="decide-title" tabIndex={-1}>
      <h2 id="decide-title">{acts.approve || acts.requestChanges ? "Decide" : "Next step"}</h2>
      {acts.noApproval ? <p className="why-not">{reasons[acts.noApproval]}</p> : null}
      <DecisionForm {...form} acts={acts} />
    </section>
  );
}

const reasons: Record<NonNullable<PossibleActs["noApproval"]>, string> = {
  logged: "You logged this entry, so another editor has to approve it.",
  changed: "You changed this entry since its last approval, so another editor has to approve it.",
};
