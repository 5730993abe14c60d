"use client";
import { billNameKinds } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import { choicesOf } from "./choices-of";
import { AreaField, type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { billNameKindLabels } from "./labels";
import { RecordFormFrame } from "./record-form";
import { RowsField } from "./rows-field";
import { SourceField } from "./source-field";
import { useRecordForm } from "./use-record-form";

type BillFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  sessions: readonly Choice[];
  sources: readonly Choice[];
  initial?: FormValues;
  /** The bill that is edited, and the version that was read. */
  edited?: { id: string; version: number };
  cancel: string;
};

/** Adds or edits a bill. Its identity is jurisdiction, session and number together. */
export function BillForm({ action, sessions, sources, initial, edited, cancel, ...frame }: BillFormProps) {
  const form = useRecordForm(action, initial);
  const hidden: Record<string, string> = edited ? { id: edited.id, version: String(edited.version) } : {};
  return (
    <RecordFormFrame
      {...frame}
      form={form}
      hidden={hidden}
      save={edited ? "Save" : "Add the bill"}
      cancel={cancel}
    >
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
      <TextField
        form={form}
        name="identifier"
        label="Number"
        hint={`As printed: HB 6004.${edited ? " Where it was wrong, the old address leads to the new one." : ""}`}
        short
      />
      <AreaField form={form} name="title" label="Title" rows={2} />
      <SourceField form={form} name="titleSourceId" of="number and title" sources={sources} />
      <AreaField
        form={form}
        name="description"
        label="In one plain sentence"
        hint="What the bill does, in neutral words."
        rows={2}
      />
      <SourceField form={form} name="descriptionSourceId" of="the sentence" sources={sources} />
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
            <SourceField form={form} name={`${at}.sourceId`} sources={sources} />
          </>
        )}
      </RowsField>
    </RecordFormFrame>
  );
}
