import { Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { PastReview } from "@/lib/reviews/queries/entry-history";
import type { PossibleActs } from "@/lib/reviews/rules";
import { ChangedFields } from "./diff";
import type { FieldChange } from "./field-changes";
import { decisionWords } from "./labels";

type ChangesPaneProps = {
  /** The last review of whoever looks; null where they have not reviewed it yet. */
  mine: PastReview | null;
  /** The last decision of anybody. */
  decision: PastReview | null;
  /** Since one's own review, else since that decision. */
  changes: readonly FieldChange[];
  /** For an entry under correction: against what readers see. */
  readers: readonly FieldChange[] | null;
  acts: Pick<PossibleActs, "requestChanges">;
};

/** What changed since one last reviewed the entry; under correction, what readers would see changed. */
export function ChangesPane({ mine, decision, changes, readers, acts }: ChangesPaneProps) {
  const since = mine ?? decision;
  return (
    <section className="pane" id="changes" aria-labelledby="changes-title">
      {readers ? (
        <>
          <h2 id="changes-title">Against what readers see</h2>
          {readers.length > 0 ? (
            <ChangedFields changes={readers} headingLevel={3} />
          ) : (
            <p>Nothing but the notice: the text is the one readers see.</p>
          )}
          <h2>{mine ? "Changes since your last review" : "Changes since the last decision"}</h2>
        </>
      ) : (
        <h2 id="changes-title">
          {mine || !decision ? "Changes since your last review" : "Changes since the last decision"}
        </h2>
      )}
      {since ? (
        <p className="since">
          {mine ? "You" : `${since.by}`}{" "}
          {since.recalled ? "decided, and took it back" : decisionWords[since.decision]},{" "}
          <Moment at={since.at} />, on version {since.revision}.
          {mine || !acts.requestChanges ? "" : " You have not reviewed it yet."}
        </p>
      ) : (
        <p>New entry, no earlier version.</p>
      )}
      {/* One's own words one knows. */}
      {!mine && decision?.comment.trim() && !decision.recalled ? (
        <blockquote className="decision-comment" dir="auto">
          {exactText(decision.comment)}
        </blockquote>
      ) : null}
      {since && changes.length === 0 ? <p>Nothing has changed in its text since.</p> : null}
      {changes.length > 0 ? <ChangedFields changes={changes} headingLevel={3} /> : null}
    </section>
  );
}
