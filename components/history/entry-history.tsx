import { Moment } from "@/components/desk/moment";
import { ChangedFields } from "@/components/reviews/diff";
import type { FieldChange } from "@/components/reviews/field-changes";
import { revisionActWords } from "@/components/reviews/labels";
import type { RevisionAct } from "@/db/vocabulary";

export type ToldStep = {
  number: number;
  act: RevisionAct;
  by: string;
  at: string;
  first: boolean;
  changes: FieldChange[];
};

type EntryHistoryProps = {
  steps: readonly ToldStep[];
  /** Where a version can be looked at and brought back; null where this person may not, or it is the present one. */
  restoreHref: (number: number) => string | null;
  earlierHref: string | null;
  /** What is said of the first version. */
  begun?: string;
};

/** Every version of an entry or another record, last first: who, when, and what of it changed, word by word. */
export function EntryHistory({
  steps,
  restoreHref,
  earlierHref,
  begun = "The entry was begun.",
}: EntryHistoryProps) {
  return (
    <>
      <ol className="history-versions">
        {steps.map(({ number, act, by, at, first, changes }) => {
          const restore = restoreHref(number);
          return (
            <li key={number} id={`version-${number}`} className="history-version">
              <h2>
                Version {number}: {revisionActWords[act]}
              </h2>
              <p className="history-who">
                {by}, <Moment at={at} />
              </p>
              {changes.length > 0 ? <ChangedFields changes={changes} headingLevel={3} /> : null}
              {changes.length === 0 ? (
                <p className="quiet">{first ? begun : "No word of it changed."}</p>
              ) : null}
              {restore ? (
                <p>
                  <a href={restore}>Look at bringing version {number} back</a>
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
      {earlierHref ? (
        <p>
          <a href={earlierHref}>Earlier versions</a>
        </p>
      ) : null}
    </>
  );
}
