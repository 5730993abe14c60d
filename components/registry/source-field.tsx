"use client";
import { type Choice, SelectField } from "./fields";
import type { RecordForm } from "./use-record-form";

type SourceFieldProps = {
  form: RecordForm;
  name: string;
  of?: string;
  sources: readonly Choice[];
  hint?: string;
};

/** Asks where a fact comes from. */
export function SourceField({ form, name, of, sources, hint }: SourceFieldProps) {
  return (
    <SelectField
      form={form}
      name={name}
      label={of ? `Source of ${of}` : "Source"}
      none="None named"
      choices={sources}
      {...(hint ? { hint } : {})}
    />
  );
}
