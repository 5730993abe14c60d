"use client";
import { agentNameKinds } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import { choicesOf } from "./choices-of";
import { AreaField, type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { agentNameKindLabels } from "./labels";
import { RecordFormFrame } from "./record-form";
import { RowsField } from "./rows-field";
import { SourceField } from "./source-field";
import { useRecordForm } from "./use-record-form";

type AgentFormProps = {
  action: RecordAction;
  initial: FormValues;
  idempotencyKey: string;
  /** A person, or an organization or group with the organizations it may belong to. */
  kinds: readonly Choice[];
  parents: readonly Choice[];
  sources: readonly Choice[];
  /** The record that is edited, and the version that was read. */
  edited?: { id: string; version: number };
  cancel: string;
};

/** Adds or edits a person, organization or group. */
export function AgentForm({
  action,
  initial,
  kinds,
  parents,
  sources,
  edited,
  cancel,
  ...frame
}: AgentFormProps) {
  const form = useRecordForm(action, initial);
  const onlyKind = kinds.length === 1 ? kinds[0] : undefined;
  const person = onlyKind?.id === "person";
  const hidden = {
    ...(onlyKind ? { kind: onlyKind.id } : {}),
    ...(edited ? { id: edited.id, version: String(edited.version) } : {}),
  };
  return (
    <RecordFormFrame
      {...frame}
      form={form}
      hidden={hidden}
      save={edited ? "Save" : "Add to the registry"}
      cancel={cancel}
    >
      {onlyKind ? null : <SelectField form={form} name="kind" label="Kind" choices={kinds} />}
      <TextField form={form} name="name" label="Name" />
      <SourceField form={form} name="nameSourceId" of="the name" sources={sources} />
      <TextField
        form={form}
        name="sortName"
        label="Filed as"
        hint={
          person ? "Family name first: Duff, Bob. Empty: by the name itself." : "Empty: by the name itself."
        }
      />
      <AreaField
        form={form}
        name="description"
        label="In one line"
        hint="Neutral and short: police union, Norwalk. No adjectives."
        rows={2}
      />
      <SourceField form={form} name="descriptionSourceId" of="the line" sources={sources} />
      {person ? null : (
        <SelectField form={form} name="parentId" label="Part of" none="Nothing" choices={parents} />
      )}
      <RowsField
        form={form}
        name="names"
        legend="Other names"
        hint="Names a source may print. A row left empty is not kept."
        row="name"
      >
        {(at) => (
          <>
            <TextField form={form} name={`${at}.name`} label="Name" />
            <SelectField
              form={form}
              name={`${at}.kind`}
              label="Kind"
              choices={choicesOf(
                ["alias", ...agentNameKinds.filter((kind) => kind !== "alias")],
                agentNameKindLabels,
              )}
            />
            <TextField form={form} name={`${at}.validFrom`} label="From (2019-01-31)" short />
            <TextField form={form} name={`${at}.validTo`} label="To (2019-01-31)" short />
            <SourceField form={form} name={`${at}.sourceId`} sources={sources} />
          </>
        )}
      </RowsField>
      <RowsField
        form={form}
        name="identifiers"
        legend="Identifiers"
        hint="What other registers call this record: wikidata, Q12345."
        row="identifier"
      >
        {(at) => (
          <>
            <TextField form={form} name={`${at}.scheme`} label="Register" />
            <TextField form={form} name={`${at}.value`} label="Identifier" />
            <SourceField form={form} name={`${at}.sourceId`} sources={sources} />
          </>
        )}
      </RowsField>
    </RecordFormFrame>
  );
}
