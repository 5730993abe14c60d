// What the forms of people and organizations do; each page has its own action that calls one of these.
import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import { addAgent } from "@/lib/people/commands/add-agent";
import { editAgent } from "@/lib/people/commands/edit-agent";
import type { AgentContent } from "@/lib/people/content";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { agentInput } from "@/lib/people/schema";
import type { AgentPlace } from "./agent-record-page";
import { agentFields, agentSources, agentValues } from "./agent-values";
import { agentEditForm } from "./form-schemas";
import { registryAction } from "./registry-action";
import { factSourceChoices } from "./source-choices";
import { refusedStale } from "./stale-edit";

const parts = {
  rows: { names: ["name"], identifiers: ["scheme", "value"] },
  optional: ["parentId", "nameSourceId", "descriptionSourceId", "names.sourceId", "identifiers.sourceId"],
};

export const addAgentFrom = (form: FormData, place: AgentPlace) =>
  registryAction(form, {
    ...parts,
    schema: agentInput,
    run: addAgent,
    seenAt: ({ id }) => `/desk/${place}/${id}?done=added`,
  });

export const editAgentFrom = (form: FormData, place: AgentPlace) =>
  registryAction(form, {
    ...parts,
    schema: agentEditForm,
    run: editAgent,
    seenAt: ({ id }) => `/desk/${place}/${id}?done=edited`,
    refused: refusedEdit,
  });

const refusedEdit = (failure: ActionFailure): Promise<RecordFormState> =>
  refusedStale<AgentContent>(failure, {
    subject: "agent",
    fields: async (ctx, contents) => ({
      values: agentValues,
      form: agentFields(
        await organizationOptions(ctx),
        await factSourceChoices(ctx, contents.flatMap(agentSources)),
      ),
    }),
  });
