"use client";
import { derivationLabels } from "@/components/captures/labels";
import { choicesOf } from "@/components/registry/choices-of";
import { type Choice, SelectField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import { type Derivation, derivations } from "@/db/evidence-vocabulary";

type DerivedFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  captureId: string;
  sourceId: string;
  /** What was said when the file was added; it stays. */
  derivation: Derivation | null;
  files: readonly Choice[];
  cancel: string;
};

/** Says out of which file another was made. */
export function DerivedForm({ action, captureId, sourceId, derivation, files, ...frame }: DerivedFormProps) {
  const form = useRecordForm(action, { derivation: derivation ?? "" });
  const choices = choicesOf(derivation ? [derivation] : derivations, derivationLabels);
  return (
    <RecordFormFrame {...frame} form={form} hidden={{ captureId, sourceId }} save="Tie it to that file">
      <SelectField
        form={form}
        name="derivation"
        label="What it is"
        none={derivation ? undefined : "Choose"}
        choices={choices}
      />
      <SelectField form={form} name="parentId" label="Made out of" none="Choose the file" choices={files} />
    </RecordFormFrame>
  );
}
