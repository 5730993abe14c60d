import type { RecordAction } from "@/components/registry/form-state";
import type { CorrectionKind, OpenCorrectionState } from "@/db/vocabulary";
import { CorrectionStep } from "./correction-step";

type CorrectionStepsProps = {
  action: RecordAction;
  entry: { id: string; version: number };
  correction: { kind: CorrectionKind; state: OpenCorrectionState };
  may: { edit: boolean; submit: boolean; issue: boolean; withdraw: boolean };
};

/** The way on with a correction, and the way back. */
export function CorrectionSteps({ action, entry, correction, may }: CorrectionStepsProps) {
  const step = () => ({ action, entry, idempotencyKey: crypto.randomUUID() });
  const retraction = correction.kind === "retraction";
  return (
    <section className="record-part correction-steps" aria-labelledby="steps-head">
      <h2 id="steps-head">Next</h2>
      <p>
        {retraction && correction.state === "draft"
          ? "Write the notice, then hand it in."
          : waitsFor[correction.state]}
      </p>
      <p className="ways">
        {may.edit && !retraction ? <a href={`/desk/statements/${entry.id}/edit`}>Edit the text</a> : null}{" "}
        <a href={`/desk/statements/${entry.id}`}>Review</a>
      </p>
      {may.submit ? (
        <CorrectionStep
          {...step()}
          act="submit"
          label="Hand in for review"
          says="An editor who neither opened nor changed the correction approves it."
          main
        />
      ) : null}
      {may.issue ? (
        <CorrectionStep
          {...step()}
          act="issue"
          label={retraction ? "Retract the statement" : "Issue the correction"}
          says={
            retraction
              ? "Readers see the retraction at once. It cannot be taken back."
              : "Readers see the notice and the new version at once, signed by you."
          }
          main
        />
      ) : null}
      {may.withdraw ? (
        <CorrectionStep
          {...step()}
          act="withdraw"
          label="Withdraw the correction"
          says="The entry is again what readers see, to the letter. What was written for the correction stays in its history."
        />
      ) : null}
    </section>
  );
}

const waitsFor: Record<OpenCorrectionState, string> = {
  draft: "Write the notice, edit the text where it is wrong, then hand both in.",
  submitted: "It waits for an editor who neither opened nor changed it.",
  changes_requested: "An editor has sent it back. Their remarks stand on the review page.",
  approved: "Approved as it reads here. Any change sends it back to review.",
};
