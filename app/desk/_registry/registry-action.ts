// From a form of the registry to its command, and on to the page that shows what was done.
import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type ActionOptions, runAction } from "@/app/_server/run-action";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import { type Tidiness, tidyForm } from "./tidy-form";

type RegistryActionOptions<Schema extends z.ZodType, Value> = ActionOptions<Schema, Value> &
  Tidiness & {
    /** Where what was done can be seen. */
    seenAt: (value: Value) => string;
    refused?: (failure: ActionFailure) => Promise<RecordFormState>;
  };

export async function registryAction<Schema extends z.ZodType, Value>(
  form: FormData,
  { act, schema, run, rows, optional, seenAt, refused = refusedForm }: RegistryActionOptions<Schema, Value>,
): Promise<RecordFormState> {
  const result = await runAction(tidyForm(form, { rows, optional }), { act, schema, run });
  if (!result.ok) return refused(result);
  redirect(seenAt(result.value) as Route);
}

export const refusedForm = async (failure: ActionFailure): Promise<RecordFormState> => {
  const { message, fields: problems, values = {}, reference, detail } = failure;
  // Sent again, it goes over the version it was just told of, and over no later one.
  const version = failure.code === "conflict" ? detail.version : undefined;
  const known = typeof version === "number" && "version" in values;
  return { message, problems, values: known ? { ...values, version: String(version) } : values, reference };
};
