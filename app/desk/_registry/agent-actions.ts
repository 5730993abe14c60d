// What the forms of people and organizations do; each page has its own action that calls one of these.
import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import { addAgent } from "@/lib/people/commands/add-agent";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { agentInput } from "@/lib/people/schema";
import { agentForm } from "./agent-form";
import type { AgentPlace } from "./agent-record-page";
import { agentEditForm } from "./form-schemas";
import { registryAction } from "./registry-action";
import { refusedStale } from "./stale-edit";

const parts = {
  rows: { names: ["name"], identifiers: ["scheme", "value"] },
  optional: ["parentId", "nameSourceId", "descriptionSourceId", "names.sourceId", "identifiers.sourceId"],
};

export const addAgentFrom = (form: FormData, place: AgentPlace) =>
  registryAction(form, {
    ...parts,
    act: "registry.add",
    schema: agentInput,
    run: addAgent,
    seenAt: ({ id }) => `/desk/${place}/${id}?done=added`,
  });

export const editAgentFrom = (form: FormData, place: AgentPlace) =>
  registryAction(form, {
    ...parts,
    act: "registry.edit",
    schema: agentEditForm,
    run: editAgent,
    seenAt: ({ id }) => `/desk/${place}/${id}?done=edited`,
    refused: refusedEdit,
  });

const refusedEdit = (failure: ActionFailure): Promise<RecordFormState> => refusedStale(failure, agentForm);
