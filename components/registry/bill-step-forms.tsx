"use client";
import { chamberLabels, resultLabels } from "@/components/bills/labels";
import { billActionKinds, chambers, voteResults } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import { choicesOf } from "./choices-of";
import { AreaField, type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { billActionKindLabels } from "./labels";
import { RecordFormFrame } from "./record-form";
import { RowsField } from "./rows-field";
import { SourceField } from "./source-field";
import { useRecordForm } from "./use-record-form";

type BillStepFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  billId: string;
  sources: readonly Choice[];
  initial?: FormValues;
  /** The part that is edited, and the version of the bill that was read. */
  edited?: { id: string; version: number };
  cancel: string;
};

const hiddenOf = ({
  billId,
  edited,
}: Pick<BillStepFormProps, "billId" | "edited">): Record<string, string> =>
  edited ? { billId, id: edited.id, version: String(edited.version) } : { billId };

const dayHint = "24 Jul 2020, July 2020, or between 24 Jul 2020 and 29 Jul 2020.";

/** Records or edits a dated step in the life of a bill. */
export function BillActionForm(props: BillStepFormProps) {
  const { action, billId: _bill, sources, initial, edited, ...frame } = props;
  const form = useRecordForm(action, initial);
  return (
    <RecordFormFrame {...frame} form={form} hidden={hiddenOf(props)} save={edited ? "Save" : "Add the step"}>
      <SelectField
        form={form}
        name="kind"
        label="Step"
        choices={choicesOf(billActionKinds, billActionKindLabels)}
      />
      <SelectField
        form={form}
        name="chamber"
        label="Chamber"
        none="None"
        choices={choicesOf(chambers, chamberLabels)}
      />
      <TextField form={form} name="day" label="Day" hint={dayHint} />
      <AreaField form={form} name="description" label="As the source words it" />
      <SelectField form={form} name="sourceId" label="Source" none="None named" choices={sources} />
    </RecordFormFrame>
  );
}

/** Records or edits a division, with each source's figures and the ballots known. */
export function VoteForm(props: BillStepFormProps) {
  const { action, billId: _bill, sources, initial, edited, ...frame } = props;
  const form = useRecordForm(action, initial);
  return (
    <RecordFormFrame {...frame} form={form} hidden={hiddenOf(props)} save={edited ? "Save" : "Add the vote"}>
      <TextField form={form} name="question" label="The question in plain words" />
      <SelectField form={form} name="chamber" label="Chamber" choices={choicesOf(chambers, chamberLabels)} />
      <TextField form={form} name="identifier" label="What the chamber calls it" hint="Roll call 52" short />
      <TextField form={form} name="day" label="Day" hint={dayHint} />
      <SelectField form={form} name="result" label="Result" choices={choicesOf(voteResults, resultLabels)} />
      <SourceField form={form} name="sourceId" of="question and result" sources={sources} />
      <RowsField
        form={form}
        name="counts"
        legend="Figures"
        hint="One row for each source. Sources that disagree both stand."
        row="count"
      >
        {(at) => (
          <>
            <TextField form={form} name={`${at}.yes`} label="Yes" type="number" short />
            <TextField form={form} name={`${at}.no`} label="No" type="number" short />
            <TextField form={form} name={`${at}.absent`} label="Absent" type="number" short />
            <TextField form={form} name={`${at}.notVoting`} label="Not voting" type="number" short />
            <SelectField
              form={form}
              name={`${at}.sourceId`}
              label="Source"
              none="None named"
              choices={sources}
            />
          </>
        )}
      </RowsField>
      <AreaField
        form={form}
        name="ballots"
        label="Ballots"
        hint="One member a line, the name as printed: Duff, Bob: yes. Also no, abstained, absent, excused, not voting."
        rows={8}
      />
      <SelectField
        form={form}
        name="match"
        label="Names of the registry"
        choices={[
          { id: "no", label: edited ? "Keep the links there are" : "Keep the names as printed only" },
          { id: "exact", label: "Link a name that is exactly the name of one person" },
        ]}
      />
    </RecordFormFrame>
  );
}
