"use client";
import { billNameKinds } from "@/db/vocabulary";
import { AreaField, type Choice, choicesOf, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { billNameKindLabels } from "./labels";
import { RecordFormFrame } from "./record-form";
import { RowsField } from "./rows-field";
import { useRecordForm } from "./use-record-form";

type BillFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  sessions: readonly Choice[];
  cancel: string;
};

/** Adds a bill. Its identity is jurisdiction, session and number together. */
export function BillForm({ action, sessions, cancel, ...frame }: BillFormProps) {
  const form = useRecordForm(action);
  return (
    <RecordFormFrame {...frame} form={form} save="Add the bill" cancel={cancel}>
      <SelectField
        form={form}
        name="legislativeSessionId"
        label="Session"
        choices={sessions}
        hint={
          <>
            Not in the list? <a href="/desk/bills/sessions">Add jurisdictions and sessions</a>
          </>
        }
      />
      <TextField form={form} name="identifier" label="Number" hint="As printed: HB 6004" short />
      <AreaField form={form} name="title" label="Title" rows={2} />
      <AreaField
        form={form}
        name="description"
        label="In one plain sentence"
        hint="What the bill does, in neutral words."
        rows={2}
      />
      <RowsField form={form} name="names" legend="Other names" hint="What people call it." row="name">
        {(at) => (
          <>
            <TextField form={form} name={`${at}.name`} label="Name" />
            <SelectField
              form={form}
              name={`${at}.kind`}
              label="Kind"
              choices={choicesOf(billNameKinds, billNameKindLabels)}
            />
          </>
        )}
      </RowsField>
    </RecordFormFrame>
  );
}
