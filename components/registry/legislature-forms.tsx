"use client";
import { jurisdictionKinds } from "@/db/vocabulary";
import { choicesOf } from "./choices-of";
import { type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { jurisdictionKindLabels } from "./labels";
import { RecordFormFrame } from "./record-form";
import { useRecordForm } from "./use-record-form";

type FormProps = { action: RecordAction; idempotencyKey: string; prefix: string; cancel: string };

/** Adds a place that makes law. */
export function JurisdictionForm({ action, prefix, ...frame }: FormProps) {
  const form = useRecordForm(action, {}, prefix);
  return (
    <RecordFormFrame {...frame} form={form} save="Add the jurisdiction">
      <TextField form={form} name="name" label="Name" />
      <SelectField
        form={form}
        name="kind"
        label="Kind"
        choices={choicesOf(
          ["state", ...jurisdictionKinds.filter((kind) => kind !== "state")],
          jurisdictionKindLabels,
        )}
      />
      <TextField
        form={form}
        name="slug"
        label="Short form in addresses"
        hint="Small letters, digits and hyphens: ct. It never changes."
        short
      />
    </RecordFormFrame>
  );
}

/** Adds a session, without which the number of a bill is ambiguous. */
export function SessionForm({
  action,
  jurisdictions,
  prefix,
  ...frame
}: FormProps & { jurisdictions: readonly Choice[] }) {
  const form = useRecordForm(action, {}, prefix);
  return (
    <RecordFormFrame {...frame} form={form} save="Add the session">
      <SelectField form={form} name="jurisdictionId" label="Jurisdiction" choices={jurisdictions} />
      <TextField form={form} name="name" label="Name of the session" hint="July Special Session 2020" />
      <TextField
        form={form}
        name="slug"
        label="Short form in addresses"
        hint="Small letters, digits and hyphens: 2020-js. It never changes."
        short
      />
      <TextField form={form} name="startsOn" label="First day" hint="2020-07-23" short />
      <TextField form={form} name="endsOn" label="Last day" hint="Empty: not known." short />
    </RecordFormFrame>
  );
}
