// What the forms of roles do; each page has its own action that calls one of these.
import "server-only";
import { refresh } from "next/cache";
import { requireActor } from "@/app/_server/context";
import { termDays } from "@/components/people/term-days";
import type { RecordFormState } from "@/components/registry/form-state";
import { counted } from "@/components/ui/in-words";
import type { ActionFailure } from "@/lib/action-result";
import { addTerm } from "@/lib/people/commands/add-term";
import { editTerm } from "@/lib/people/commands/edit-term";
import { deskOffices } from "@/lib/people/queries/desk-offices";
import { recordId } from "@/lib/text";
import type { AgentPlace } from "./agent-record-page";
import { termEditForm, termForm } from "./form-schemas";
import { refusedForm, registryAction } from "./registry-action";

const optional = ["officeId", "organizationId", "sourceId"];

export const addRoleFrom = (form: FormData, place: AgentPlace) =>
  registryAction(form, {
    act: "registry.add",
    optional,
    schema: termForm,
    run: async (ctx, term) => {
      await addTerm(ctx, term);
      return { agentId: term.agentId };
    },
    seenAt: ({ agentId }) => `/desk/${place}/${agentId}?done=term`,
    refused: refusedRole,
  });

export const editRoleFrom = (form: FormData, place: AgentPlace) =>
  registryAction(form, {
    act: "registry.edit",
    optional,
    schema: termEditForm,
    run: editTerm,
    seenAt: ({ agentId }) => `/desk/${place}/${agentId}?done=edited`,
    refused: refusedRole,
  });

/** A role beyond the seats of its office is told who holds them; a stale one goes on from the present version. */
async function refusedRole(failure: ActionFailure): Promise<RecordFormState> {
  const state = await refusedForm(failure);
  if (failure.code !== "conflict") return state;
  if ("version" in failure.detail) refresh();
  const officeId = recordId.safeParse(failure.values?.officeId);
  if (!failure.fields.officeId || !officeId.success) return state;
  const [office] = await deskOffices(await requireActor("registry.read"), officeId.data);
  const held = (office?.holders ?? []).map(({ name, ...days }) => `${name}, ${termDays(days)}`).join("; ");
  const seats = `It has ${counted(office?.seats ?? 0, "seat")}. On record: ${held}.`;
  return { ...state, problems: { ...state.problems, officeId: [seats] } };
}
