"use client";
import { type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { RecordFormFrame } from "./record-form";
import { useRecordForm } from "./use-record-form";

type OfficeFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  jurisdictions: readonly Choice[];
  organizations: readonly Choice[];
  cancel: string;
};

/** Adds a seat or post. */
export function OfficeForm({ action, jurisdictions, organizations, cancel, ...frame }: OfficeFormProps) {
  const form = useRecordForm(action, { seats: "1" });
  return (
    <RecordFormFrame {...frame} form={form} save="Add the office" cancel={cancel}>
      <TextField form={form} name="title" label="Title" hint="State senator, 25th district" />
      <SelectField
        form={form}
        name="jurisdictionId"
        label="Jurisdiction"
        none="None"
        choices={jurisdictions}
      />
      <SelectField
        form={form}
        name="organizationId"
        label="At"
        none="No organization"
        choices={organizations}
      />
      <TextField
        form={form}
        name="seats"
        label="Seats"
        type="number"
        hint="How many people can hold it at once. A term beyond them is refused."
        short
      />
    </RecordFormFrame>
  );
}
