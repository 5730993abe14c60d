"use client";
import { Moment } from "@/components/desk/moment";
import type { UndoPreview } from "@/lib/merges/queries/undo-preview";
import type { RecordAction } from "./form-state";
import { conflictInWords } from "./merge-words";
import { RecordFormFrame } from "./record-form";
import { useRecordForm } from "./use-record-form";

type UndoMergeFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  preview: UndoPreview;
  cancel: string;
};

/** Undoes a merge, after saying what stays as it is now. */
export function UndoMergeForm({ action, preview, ...frame }: UndoMergeFormProps) {
  const form = useRecordForm(action);
  const { merge, conflicts } = preview;
  return (
    <RecordFormFrame {...frame} form={form} hidden={{ id: merge.id }} save="Undo the merge">
      <p>
        {merge.name} was merged into {merge.keeper} by {merge.by}, <Moment at={merge.at} />. Undone,
        everything that named {merge.name} names it again, and it is found at its own address. It can be
        undone until <Moment at={merge.until} />.
      </p>
      {conflicts.length === 0 ? (
        <p>Nothing has changed since: both records will be as they were.</p>
      ) : (
        <section aria-labelledby="conflicts">
          <h2 id="conflicts">What stays as it is now</h2>
          <ul className="conflicts">
            {conflicts.map((conflict) => (
              <li key={JSON.stringify(conflict)}>{conflictInWords(conflict, merge)}</li>
            ))}
          </ul>
        </section>
      )}
    </RecordFormFrame>
  );
}
