"use client";
import { AreaField, type Choice, SelectField, TextField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import type { FormValues } from "@/lib/action-result";

type ReleasedItemFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  /** Releases to choose from, each as request and event. */
  releases: readonly Choice[];
  files: readonly Choice[];
  /** It is about a file: there has to be one. */
  fileGiven?: boolean;
  initial?: FormValues;
  /** Fields that are not shown. */
  hidden?: Record<string, string>;
  cancel: string;
};

/** Records what came with a release, and ties it to the file held of it. */
export function ReleasedItemForm(props: ReleasedItemFormProps) {
  const { action, releases, files, fileGiven = false, initial, ...frame } = props;
  const form = useRecordForm(action, initial);
  return (
    <RecordFormFrame {...frame} form={form} save="Record what was released">
      <SelectField form={form} name="release" label="Release" none="Choose" choices={releases} />
      <TextField
        form={form}
        name="description"
        label="What was released"
        hint="In one line: 35 minutes of exterior video, four cameras in one frame."
      />
      <SelectField
        form={form}
        name="captureId"
        label="File"
        none={fileGiven ? undefined : "No copy is held"}
        choices={files}
        hint={
          fileGiven
            ? undefined
            : "Stored and verified files that are not tied yet. Files are added on the page of their source."
        }
      />
      <AreaField
        form={form}
        name="redactions"
        label="Blacked out or left out"
        hint="As far as known; empty: nothing known."
        rows={2}
      />
    </RecordFormFrame>
  );
}
