"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { mergeFrom, tellApartFrom } from "../../_registry/merge-actions";

export async function mergeAgentsAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return mergeFrom(form);
}

export async function tellApartAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return tellApartFrom(form);
}
