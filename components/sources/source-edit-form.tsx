"use client";
import { choicesOf } from "@/components/registry/choices-of";
import { type Choice, SelectField, TextField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import { sourceDisclosures } from "@/db/evidence-vocabulary";
import { sourceKinds } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import { usualDisclosure } from "@/lib/sources/rules";
import { basisChoices as bases, disclosureLabels, sourceKindLabels } from "./labels";

type SourceEditFormProps = {
  action: RecordAction;
  initial: FormValues;
  idempotencyKey: string;
  organizations: readonly Choice[];
  edited: { id: string; version: number };
  cancel: string;
};

const usuallyPassages = sourceKinds
  .filter((kind) => usualDisclosure(kind) === "passages")
  .map((kind) => sourceKindLabels[kind])
  .join(", ");

/** Edits what is said of a source. */
export function SourceEditForm({ action, initial, organizations, edited, ...frame }: SourceEditFormProps) {
  const form = useRecordForm(action, initial);
  const hidden = { id: edited.id, version: String(edited.version) };
  return (
    <RecordFormFrame {...frame} form={form} hidden={hidden} save="Save">
      <TextField form={form} name="title" label="Title" />
      <SelectField form={form} name="kind" label="Kind" choices={choicesOf(sourceKinds, sourceKindLabels)} />
      <TextField form={form} name="publisherName" label="Publisher" hint="As printed." />
      <SelectField
        form={form}
        name="publisherId"
        label="Publisher’s record"
        none="None in the registry"
        choices={organizations}
      />
      <TextField form={form} name="url" label="Address" type="url" />
      <fieldset className="rows">
        <legend>Days of the document</legend>
        <p className="hint">
          The day it was given out, the day it was made public and the day the newsroom took it are three
          different days.
        </p>
        <div className="row">
          <TextField form={form} name="issued" label="Issued" short />
          <SelectField form={form} name="issuedBasis" label="Day issued is" choices={bases} />
        </div>
        <div className="row">
          <TextField form={form} name="published" label="Published" short />
          <SelectField form={form} name="publishedBasis" label="Day published is" choices={bases} />
        </div>
        <div className="row">
          <TextField form={form} name="capturedOn" label="Captured (2020-09-16)" short />
        </div>
      </fieldset>
      <TextField
        form={form}
        name="obtained"
        label="How obtained"
        hint="In one line. Requests and files tell the rest by themselves."
      />
      <SelectField
        form={form}
        name="disclosure"
        label="Readers see"
        choices={choicesOf(sourceDisclosures, disclosureLabels)}
        hint={`The whole document: every file with its name and hash, to read and to download. Only the cited passages: the words cited in published statements with what stands around them, and the hash of each file; no download. Unless the newsroom chooses the whole document here, readers see only the cited passages of these kinds: ${usuallyPassages}.`}
      />
    </RecordFormFrame>
  );
}
