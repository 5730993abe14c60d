import { Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { StandingMerge } from "@/lib/merges/queries/merges-into";

/** Said on the page of a merged record: where it is found now. */
export function MergedAway({
  merge,
  path,
  mayUndo,
}: {
  merge: StandingMerge;
  path: string;
  mayUndo: boolean;
}) {
  return (
    <div className="merged-away">
      <p>
        Merged into <a href={`${path}/${merge.keeperId}`}>{exactText(merge.keeper)}</a> by {merge.by},{" "}
        <Moment at={merge.at} />. It is changed there.{" "}
        {mayUndo && merge.undoable ? <a href={`/desk/people/merge/${merge.id}`}>Undo the merge</a> : null}
      </p>
    </div>
  );
}

/** The records merged into one. */
export function MergedHere({ merges, mayUndo }: { merges: readonly StandingMerge[]; mayUndo: boolean }) {
  if (merges.length === 0) return null;
  return (
    <section className="record-part" aria-labelledby="merged">
      <h2 id="merged">
        Merged into it <span className="count">{merges.length}</span>
      </h2>
      <ul className="merged-list">
        {merges.map(({ id, name, by, at, until, undoable }) => (
          <li key={id}>
            <strong>{exactText(name)}</strong>
            <p>
              by {by}, <Moment at={at} />
            </p>
            <p>
              {undoable && mayUndo ? (
                <>
                  <a href={`/desk/people/merge/${id}`}>
                    Undo<span className="visually-hidden"> the merge of {name}</span>
                  </a>
                  , until <Moment at={until} />
                </>
              ) : undoable ? (
                "An editor can undo it."
              ) : (
                "More than thirty days ago: it stays."
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
