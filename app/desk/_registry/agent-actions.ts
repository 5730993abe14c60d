// What the forms of people and organizations do; each page has its own action that calls one of these.
import "server-only";
import { describeAgent, describeAgentFields } from "@/components/registry/describe-agent";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActionFailure } from "@/lib/action-result";
import { addAgent } from "@/lib/people/commands/add-agent";
import { editAgent } from "@/lib/people/commands/edit-agent";
import type { AgentContent } from "@/lib/people/content";
import { agentInput } from "@/lib/people/schema";
import { parentNames } from "./agent-forms";
import type { AgentPlace } from "./agent-record-page";
import { agentEditForm } from "./form-schemas";
import { registryAction } from "./registry-action";
import { refusedStale } from "./stale-edit";

const parts = {
  rows: { names: ["name"], identifiers: ["scheme", "value"] },
  optional: ["parentId"],
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

async function refusedEdit(failure: ActionFailure): Promise<RecordFormState> {
  const parsed = agentEditForm.safeParse(failure.values);
  return refusedStale<AgentContent>(failure, {
    sent: parsed.data ?? null,
    show: async (ctx) => {
      const parents = await parentNames(ctx);
      return {
        describe: (content) => describeAgent(content, parents),
        compare: (latest) => ({
          now: describeAgentFields(latest, parents),
          typed: parsed.data ? describeAgentFields(parsed.data.agent, parents) : [],
        }),
      };
    },
  });
}
