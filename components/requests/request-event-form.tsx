"use client";
import { choicesOf } from "@/components/registry/choices-of";
import { AreaField, SelectField, TextField } from "@/components/registry/fields";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import { requestEventKinds } from "@/db/evidence-vocabulary";
import type { FormValues } from "@/lib/action-result";
import { requestEventKindLabels } from "./labels";

type RequestEventFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  requestId: string;
  /** The event this one stands in place of. */
  replacesId?: string;
  initial?: FormValues;
  cancel: string;
};

/** Adds a step to a request, or one in place of a step recorded by mistake. */
export function RequestEventForm(props: RequestEventFormProps) {
  const { action, requestId, replacesId, initial, ...frame } = props;
  const form = useRecordForm(action, initial);
  const hidden: Record<string, string> = replacesId ? { requestId, replacesId } : { requestId };
  return (
    <RecordFormFrame
      {...frame}
      form={form}
      hidden={hidden}
      save={replacesId ? "Replace the step" : "Add the step"}
    >
      <SelectField
        form={form}
        name="kind"
        label="What happened"
        none="Choose"
        choices={choicesOf(requestEventKinds, requestEventKindLabels)}
      />
      <fieldset className="rows">
        <legend>Days of the letter</legend>
        <p className="hint">
          The day it names, the postmark, and the day it came often differ. Fill in what is known: 2 Sep 2020,
          about July 2020.
        </p>
        <div className="row">
          <TextField form={form} name="sent" label="Sent" short />
          <TextField form={form} name="postmarked" label="Postmarked" short />
          <TextField form={form} name="received" label="Received" short />
        </div>
      </fieldset>
      <TextField
        form={form}
        name="exemption"
        label="Exemption"
        hint="For a refusal: the exemption or section of law it names."
      />
      <AreaField
        form={form}
        name="note"
        label="Note"
        hint="Readers see it with the step. Neutral and short."
      />
    </RecordFormFrame>
  );
}
