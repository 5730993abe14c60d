"use client";
import type { RecordAction } from "./form-state";
import { RecordFormFrame } from "./record-form";
import { useRecordForm } from "./use-record-form";

type RemovePartFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  billId: string;
  part: { id: string; version: number };
  /** "step" */
  what: string;
  cancel: string;
};

/** Takes a part out of a bill that does not belong there. */
export function RemovePartForm({ action, billId, part, what, ...frame }: RemovePartFormProps) {
  const form = useRecordForm(action, {}, "remove");
  const hidden = { billId, id: part.id, version: String(part.version) };
  return (
    <section className="record-part" aria-labelledby="remove">
      <h2 id="remove">Take it out</h2>
      <p className="quiet">
        For a {what} that does not belong to this bill. The history of the bill keeps it.
      </p>
      <RecordFormFrame {...frame} form={form} hidden={hidden} save={`Take the ${what} out`}>
        {null}
      </RecordFormFrame>
    </section>
  );
}
