import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { AgentForm } from "@/components/registry/agent-form";
import type { RecordAction } from "@/components/registry/form-state";
import { agentKindLabels } from "@/components/registry/labels";
import type { ActorContext } from "@/lib/context";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { recordId } from "@/lib/text";
import type { AgentPlace } from "./agent-record-page";
import { agentSources, agentValues } from "./agent-values";
import { factSourceChoices } from "./source-choices";

type FormPageProps = { place: AgentPlace; action: RecordAction };

const kinds = {
  people: [{ id: "person", label: agentKindLabels.person }],
  organizations: [
    { id: "organization", label: agentKindLabels.organization },
    { id: "group", label: agentKindLabels.group },
  ],
};

export async function AddAgentPage({ place, action }: FormPageProps) {
  const ctx = await getPageContext(`/desk/${place}/new`, "registry.add");
  return (
    <div className="registry">
      <h1>{place === "people" ? "Add a person" : "Add an organization or group"}</h1>
      <AgentForm
        action={action}
        initial={{}}
        idempotencyKey={crypto.randomUUID()}
        kinds={kinds[place]}
        parents={place === "people" ? [] : await organizationOptions(ctx)}
        sources={await factSourceChoices(ctx, [])}
        cancel={`/desk/${place}`}
      />
    </div>
  );
}

export async function EditAgentPage({ place, action, id }: FormPageProps & { id: string }) {
  const ctx = await getPageContext(`/desk/${place}/${encodeURIComponent(id)}/edit`, "registry.edit");
  const agent = recordId.safeParse(id).success ? await deskAgent(ctx, id) : null;
  if (!agent) notFound();
  if (agent.mergedInto) redirect(`/desk/${place}/${id}` as Route);
  return (
    <div className="registry">
      <h1>Edit {agent.content.name}</h1>
      <AgentForm
        action={action}
        initial={agentValues(agent.content)}
        idempotencyKey={crypto.randomUUID()}
        kinds={kinds[place]}
        parents={
          place === "people" ? [] : (await organizationOptions(ctx)).filter((other) => other.id !== id)
        }
        sources={await factSourceChoices(ctx, agentSources(agent.content))}
        edited={{ id, version: agent.version }}
        cancel={`/desk/${place}/${id}`}
      />
    </div>
  );
}

/** What organizations are called, by id. */
export const parentNames = async (ctx: ActorContext): Promise<Record<string, string>> =>
  Object.fromEntries((await organizationOptions(ctx)).map(({ id, label }) => [id, label]));
