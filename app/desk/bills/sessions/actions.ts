"use server";
import type { RecordFormState } from "@/components/registry/form-state";
import { addJurisdiction } from "@/lib/bills/commands/add-jurisdiction";
import { addLegislativeSession } from "@/lib/bills/commands/add-legislative-session";
import { jurisdictionInput, legislativeSessionInput } from "@/lib/bills/schema";
import { registryAction } from "../../_registry/registry-action";

const seenAt = () => "/desk/bills/sessions?done=session";

export async function addJurisdictionAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.add",
    schema: jurisdictionInput,
    run: addJurisdiction,
    seenAt,
  });
}

export async function addSessionAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  return registryAction(form, {
    act: "registry.add",
    schema: legislativeSessionInput,
    run: addLegislativeSession,
    seenAt,
  });
}
