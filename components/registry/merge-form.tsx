"use client";
import { ballotLabels } from "@/components/bills/labels";
import { termDays } from "@/components/people/term-days";
import { exactText } from "@/components/ui/exact-text";
import type { MergePreview } from "@/lib/merges/queries/merge-preview";
import type { ClashOption } from "@/lib/merges/rules";
import type { TakenField } from "@/lib/merges/schema";
import type { RecordAction } from "./form-state";
import { clashWords } from "./labels";
import { MergeTable } from "./merge-table";
import { RecordFormFrame } from "./record-form";
import { type RecordForm, useRecordForm } from "./use-record-form";

type MergeFormProps = { action: RecordAction; idempotencyKey: string; preview: MergePreview; cancel: string };

/** What of each record stands, and what clashes; then the merge. */
export function MergeForm({ action, preview, ...frame }: MergeFormProps) {
  const form = useRecordForm(action);
  const { records, keeperId, clashes } = preview;
  const keeper = records.find(({ id }) => id === keeperId);
  const hidden: Record<string, string> = { keeperId };
  for (const [index, { id, version }] of records.entries()) {
    hidden[`records[${index}].id`] = id;
    hidden[`records[${index}].version`] = String(version);
  }
  for (const [index, { key }] of clashes.entries()) hidden[`decisions[${index}].clash`] = key;
  return (
    <div className="merge-form">
      <RecordFormFrame
        {...frame}
        form={form}
        hidden={hidden}
        save={`Merge into ${keeper?.content.name ?? ""}`}
      >
        <MergeTable
          preview={preview}
          chosen={(field: TakenField) => form.text(`take.${field}`) || keeperId}
        />
        {clashes.length > 0 ? (
          <section className="record-part" aria-labelledby="clashes">
            <h2 id="clashes">
              To solve <span className="count">{clashes.length}</span>
            </h2>
            {clashes.map((clash, index) => (
              <Decision
                key={clash.key}
                form={form}
                name={`decisions[${index}].stands`}
                clash={clash}
                preview={preview}
              />
            ))}
          </section>
        ) : null}
      </RecordFormFrame>
    </div>
  );
}

type DecisionProps = {
  form: RecordForm;
  name: string;
  clash: MergePreview["clashes"][number];
  preview: MergePreview;
};

function Decision({ form, name, clash, preview }: DecisionProps) {
  const problem = form.problem(name);
  const sent = form.text(name);
  const choices = [
    ...clash.options.map((option) => ({ id: option.id, text: optionText(option, preview) })),
    ...(clash.allMayStand ? [{ id: "all", text: "All of them stand" }] : []),
  ];
  return (
    <fieldset className="decision" id={form.id(name)} key={sent}>
      <legend>
        {clashWords[clash.kind]}: {exactText(clash.about)}
      </legend>
      {problem ? <p className="problem">{problem}</p> : null}
      {choices.map(({ id, text }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} defaultChecked={sent === id} required />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function optionText(option: ClashOption, { records }: MergePreview): string {
  const of = records.find(({ id }) => id === option.recordId)?.content.name ?? "";
  if ("term" in option) {
    const { role, startEdtf, endEdtf, source } = option.term;
    const days = termDays({ start: startEdtf, end: endEdtf });
    return `${role}, ${days}${source ? `, ${source.title}` : ", no source named"} (${of})`;
  }
  if ("identifier" in option) return `${option.identifier} (${of})`;
  return `${ballotLabels[option.ballot.option]}, printed “${option.ballot.printedName}” (${of})`;
}
