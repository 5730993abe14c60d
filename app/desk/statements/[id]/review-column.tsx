import type { OfEntry } from "@/components/reviews/act-form";
import { CarePane } from "@/components/reviews/care-pane";
import { ChangesPane } from "@/components/reviews/changes-pane";
import { Checklist } from "@/components/reviews/checklist";
import { Decide } from "@/components/reviews/decide";
import { HistoryPane } from "@/components/reviews/history-pane";
import { NotesPane } from "@/components/reviews/notes-pane";
import { ReleasePane } from "@/components/reviews/release-pane";
import { toldChecks } from "@/components/reviews/told-checks";
import { stageOf } from "@/lib/statements/rules";
import type { loadReview } from "./load-review";

type Review = NonNullable<Awaited<ReturnType<typeof loadReview>>> & { me: string };

/** The third pane: what changed, what is made sure of, what is said, and how it goes on. */
export function ReviewColumn({ review, form, zone }: { review: Review; form: OfEntry; zone: string }) {
  const { entry, acts, notes } = review;
  const { idempotencyKey: _key, ...toggled } = form;
  const release = (
    <ReleasePane
      {...form}
      acts={acts}
      status={entry.status}
      releaseAt={entry.releaseAt?.toISOString() ?? null}
      embargoUntil={entry.embargoUntil?.toISOString() ?? null}
      releases={review.care.releases}
      zone={zone}
    />
  );
  const notesPane = (
    <NotesPane {...form} notes={notes} fields={review.fields} mayEdit={acts.edit} mayComment={acts.comment} />
  );
  // Whoever has the entry to mend begins with what was asked for.
  const isSentBack = stageOf(entry) === "changes_requested";
  return (
    <div className={isSentBack ? "pane-column sent-back" : "pane-column"}>
      {acts.publish ? release : null}
      <ChangesPane {...review} />
      {isSentBack ? notesPane : null}
      <section className="pane" id="checks" aria-labelledby="checks-title">
        <h2 id="checks-title">To check</h2>
        <Checklist
          {...toggled}
          rows={review.checks}
          told={toldChecks(entry, review.words)}
          reviewing={acts.requestChanges}
        />
      </section>
      {isSentBack ? null : notesPane}
      <Decide
        {...form}
        acts={acts}
        drafted={notes.filter(({ draft }) => draft).length}
        kept={review.kept}
        neighbours={review.neighbours}
      />
      {acts.publish ? null : release}
      <CarePane
        {...form}
        acts={acts}
        me={review.me}
        assignee={review.assignee}
        care={review.care}
        people={review.people}
      />
      <HistoryPane history={review.history} href={`/desk/statements/${form.entry.id}/history`} />
    </div>
  );
}
