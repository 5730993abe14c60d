import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import type { RecordAction } from "@/components/registry/form-state";
import { TermForm } from "@/components/registry/term-form";
import type { ActorContext } from "@/lib/context";
import { dateInWords } from "@/lib/dates/words";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { deskOffices } from "@/lib/people/queries/desk-offices";
import { deskTerm } from "@/lib/people/queries/desk-term";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { recordId } from "@/lib/text";
import type { AgentPlace } from "./agent-record-page";
import { sourceChoices } from "./source-choices";

type RolePageProps = { place: AgentPlace; action: RecordAction; id: string };

export async function AddRolePage({ place, action, id }: RolePageProps) {
  const ctx = await getPageContext(`/desk/${place}/${encodeURIComponent(id)}/role`, "registry.add");
  const agent = recordId.safeParse(id).success ? await deskAgent(ctx, id) : null;
  if (!agent) notFound();
  return (
    <div className="registry">
      <h1>Add a role of {agent.content.name}</h1>
      <TermForm
        {...(await roleChoices(ctx))}
        action={action}
        idempotencyKey={crypto.randomUUID()}
        agentId={id}
        cancel={`/desk/${place}/${id}`}
      />
    </div>
  );
}

export async function EditRolePage({ place, action, id, termId }: RolePageProps & { termId: string }) {
  const ctx = await getPageContext(
    `/desk/${place}/${encodeURIComponent(id)}/role/${encodeURIComponent(termId)}`,
    "registry.edit",
  );
  const known = recordId.safeParse(id).success && recordId.safeParse(termId).success;
  const term = known ? await deskTerm(ctx, termId) : null;
  if (!term || term.agentId !== id) notFound();
  return (
    <div className="registry">
      <h1>Edit a role of {term.agent}</h1>
      <TermForm
        {...(await roleChoices(ctx))}
        action={action}
        idempotencyKey={crypto.randomUUID()}
        agentId={id}
        edited={{ id: termId, version: term.version }}
        initial={{
          role: term.role,
          party: term.party,
          officeId: term.officeId ?? "",
          organizationId: term.organizationId ?? "",
          sourceId: term.sourceId ?? "",
          start: term.start === null ? "" : dateInWords(term.start),
          end: term.end === null ? "" : dateInWords(term.end),
        }}
        cancel={`/desk/${place}/${id}`}
      />
    </div>
  );
}

async function roleChoices(ctx: ActorContext) {
  const [offices, organizations, sources] = await Promise.all([
    deskOffices(ctx),
    organizationOptions(ctx),
    sourceChoices(ctx),
  ]);
  return {
    offices: offices.map(({ id, title, jurisdiction }) => ({
      id,
      label: jurisdiction ? `${title}, ${jurisdiction}` : title,
    })),
    organizations,
    sources,
  };
}
