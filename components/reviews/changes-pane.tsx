import { Moment } from "@/components/desk/moment";
import type { PastReview } from "@/lib/reviews/queries/entry-history";
import { ChangedFields } from "./diff";
import type { FieldChange } from "./field-changes";
import { decisionWords } from "./labels";

type ChangesPaneProps = { decision: PastReview | null; changes: readonly FieldChange[] };

/** What changed since an editor last decided on the entry. */
export function ChangesPane({ decision, changes }: ChangesPaneProps) {
  return (
    <section className="pane" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">Changes since the last review</h2>
      {decision ? (
        <p className="since">
          {decision.by} {decisionWords[decision.decision]}, <Moment at={decision.at} />, on version{" "}
          {decision.revision}.
        </p>
      ) : (
        <p>New entry: nobody has decided on an earlier version.</p>
      )}
      {decision && changes.length === 0 ? <p>Nothing has changed in its text since.</p> : null}
      {changes.length > 0 ? <ChangedFields changes={changes} headingLevel={3} /> : null}
    </section>
  );
}
