"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { editSource } from "@/lib/statements/commands/edit-source";
import { registryAction } from "../../../_registry/registry-action";
import { sourceEditForm } from "../../_source/form-schemas";
import { refusedSourceEdit } from "../../_source/refused-edit";

export async function editSourceAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "source.log",
    schema: sourceEditForm,
    run: editSource,
    optional: ["publisherId"],
    seenAt: ({ id }) => `/desk/sources/${id}?done=edited`,
    refused: refusedSourceEdit,
  });
}
