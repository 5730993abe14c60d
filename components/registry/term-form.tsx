"use client";
import type { FormValues } from "@/lib/action-result";
import { type Choice, SelectField, TextField } from "./fields";
import type { RecordAction } from "./form-state";
import { RecordFormFrame } from "./record-form";
import { useRecordForm } from "./use-record-form";

type TermFormProps = {
  action: RecordAction;
  idempotencyKey: string;
  agentId: string;
  offices: readonly Choice[];
  organizations: readonly Choice[];
  sources: readonly Choice[];
  /** The role that is edited, and the version that was read. */
  edited?: { id: string; version: number };
  initial?: FormValues;
  cancel: string;
};

const dayHint = "As you would write it: 3 Jan 2019, 2019, about July 2020. Empty: not known.";

/** Records or edits somebody's time in an office or role. */
export function TermForm(props: TermFormProps) {
  const { action, agentId, offices, organizations, sources, edited, initial, ...frame } = props;
  const form = useRecordForm(action, initial);
  const hidden: Record<string, string> = edited
    ? { agentId, id: edited.id, version: String(edited.version) }
    : { agentId };
  return (
    <RecordFormFrame {...frame} form={form} hidden={hidden} save={edited ? "Save" : "Add the role"}>
      <TextField
        form={form}
        name="role"
        label="Role"
        hint="As it reads beside a name: State senator, 25th district."
      />
      <SelectField
        form={form}
        name="officeId"
        label="Office"
        none="No office of the registry"
        choices={offices}
        hint={
          <>
            The seat this role fills, if it is one.{" "}
            <a href="/desk/people/offices">Offices and who holds them</a>
          </>
        }
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
        name="party"
        label="Party and district"
        hint="As news style prints it: D-25."
        short
      />
      <TextField form={form} name="start" label="Began" hint={dayHint} />
      <TextField form={form} name="end" label="Ended" hint="Empty: not known to have ended." />
      <SelectField form={form} name="sourceId" label="Source" none="None named" choices={sources} />
    </RecordFormFrame>
  );
}
