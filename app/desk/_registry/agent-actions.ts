// What the forms of people and organizations do; each page has its own action that calls one of these.
import "server-only";
import { refresh } from "next/cache";
import { requireActor } from "@/app/_server/context";
import { describeAgent, describeAgentFields } from "@/components/registry/describe-agent";
import type { RecordFormState } from "@/components/registry/form-state";
import { fieldChanges } from "@/components/reviews/field-changes";
import type { ActionFailure } from "@/lib/action-result";
import { addAgent } from "@/lib/people/commands/add-agent";
import { editAgent } from "@/lib/people/commands/edit-agent";
import type { AgentContent } from "@/lib/people/content";
import { agentInput } from "@/lib/people/schema";
import { recordHistory } from "@/lib/revisions/record-history";
import { parentNames } from "./agent-forms";
import type { AgentPlace } from "./agent-record-page";
import { agentEditForm } from "./form-schemas";
import { refusedForm, registryAction } from "./registry-action";

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

/** A stale save shows both: what was changed meanwhile, and what saving now would change of it. */
async function refusedEdit(failure: ActionFailure): Promise<RecordFormState> {
  const state = await refusedForm(failure);
  const parsed = agentEditForm.safeParse(failure.values);
  if (failure.code !== "conflict" || !("version" in failure.detail) || !parsed.success) return state;
  const { id, version, agent } = parsed.data;
  const ctx = await requireActor();
  const { steps } = await recordHistory<AgentContent>(ctx, id, 200);
  const [latest, seen] = [steps[0], steps.find(({ number }) => number === version)];
  if (!latest) return state;
  const parents = await parentNames(ctx);
  // The rest of the page, and with it the version that is saved over, is the present one from here on.
  refresh();
  return {
    ...state,
    stale: {
      by: latest.by,
      at: latest.at,
      changes: seen
        ? fieldChanges(describeAgent(seen.content, parents), describeAgent(latest.content, parents))
        : [],
      overwrites: fieldChanges(
        describeAgentFields(latest.content, parents),
        describeAgentFields(agent, parents),
      ),
    },
  };
}
