"use client";
import { AreaField, type Choice, SelectField, TextField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import type { FormValues } from "@/lib/action-result";

type RequestFormProps = {
  action: RecordAction;
  initial?: FormValues;
  idempotencyKey: string;
  organizations: readonly Choice[];
  /** The request that is edited, and the version that was read. */
  edited?: { id: string; version: number };
  cancel: string;
};

/** Records or edits who asked which agency for what. */
export function RequestForm({
  action,
  initial = {},
  organizations,
  edited,
  cancel,
  ...frame
}: RequestFormProps) {
  const form = useRecordForm(action, initial);
  const hidden: Record<string, string> = edited ? { id: edited.id, version: String(edited.version) } : {};
  const save = edited ? "Save" : "Record the request";
  return (
    <RecordFormFrame {...frame} form={form} hidden={hidden} save={save} cancel={cancel}>
      <AreaField
        form={form}
        name="subject"
        label="What was asked for"
        hint="In one line: video of the meeting at police headquarters, 24 July 2020."
        rows={2}
      />
      <TextField form={form} name="agencyName" label="Agency" hint="As its letters print it." />
      <SelectField
        form={form}
        name="agencyId"
        label="Agency’s record"
        none="None in the registry"
        choices={organizations}
      />
      <TextField
        form={form}
        name="law"
        label="Law"
        hint="The freedom of information law the request was made under."
      />
      <TextField
        form={form}
        name="reference"
        label="Agency’s own number"
        hint="Empty: it gave none, or it is not known."
        short
      />
      <TextField
        form={form}
        name="requesterName"
        label="Asked by"
        hint="This newsroom, or whoever made the request."
      />
      <SelectField
        form={form}
        name="requesterId"
        label="Asker’s record"
        none="None in the registry"
        choices={organizations}
      />
    </RecordFormFrame>
  );
}
