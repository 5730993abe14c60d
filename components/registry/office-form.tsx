"use client";
import type { FormValues } from "@/lib/action-result";
import { type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { RecordFormFrame } from "./record-form";
import { SourceField } from "./source-field";
import { useRecordForm } from "./use-record-form";

type OfficeFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  jurisdictions: readonly Choice[];
  organizations: readonly Choice[];
  sources: readonly Choice[];
  initial?: FormValues;
  /** The office that is edited, and the version that was read. */
  edited?: { id: string; version: number };
  cancel: string;
};

/** Adds or edits a seat or post. */
export function OfficeForm(props: OfficeFormProps) {
  const { action, jurisdictions, organizations, sources, initial, edited, ...frame } = props;
  const form = useRecordForm(action, initial ?? { seats: "1" });
  const hidden: Record<string, string> = edited ? { id: edited.id, version: String(edited.version) } : {};
  return (
    <RecordFormFrame {...frame} form={form} hidden={hidden} save={edited ? "Save" : "Add the office"}>
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
      <SourceField form={form} name="sourceId" sources={sources} />
    </RecordFormFrame>
  );
}
