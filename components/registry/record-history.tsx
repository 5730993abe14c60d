import { Moment } from "@/components/desk/moment";
import { ChangedFields } from "@/components/reviews/diff";
import type { FieldChange } from "@/components/reviews/field-changes";
import { Disclosure } from "@/components/ui/disclosure";
import type { RevisionAct } from "@/db/vocabulary";
import { recordActWords } from "./labels";

export type DescribedStep = {
  number: number;
  act: RevisionAct;
  by: string;
  at: string;
  changes: FieldChange[];
};

type RecordHistoryProps = {
  steps: readonly DescribedStep[];
  more: boolean;
  /** Every version, and bringing one back. */
  href: string;
};

/** Who changed the record, when, and what; last change first. */
export function RecordHistory({ steps, more, href }: RecordHistoryProps) {
  return (
    <section className="record-part" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="history-steps">
        {steps.map(({ number, act, by, at, changes }) => (
          <li key={number}>
            <p>
              <strong>{recordActWords[act] ?? act}</strong> by {by}, <Moment at={at} />
            </p>
            {changes.length > 0 ? (
              <Disclosure summary={changes.map(({ label }) => label).join(", ")}>
                <ChangedFields changes={changes} headingLevel={3} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="quiet">
        <a href={href}>All versions</a>
        {more ? ": earlier changes are kept, and not shown here" : null}
      </p>
    </section>
  );
}
