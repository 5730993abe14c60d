// People, organizations and bills as tests need them, made by the commands the desk uses.
import { addBill } from "@/lib/bills/commands/add-bill";
import { addJurisdiction } from "@/lib/bills/commands/add-jurisdiction";
import { addLegislativeSession } from "@/lib/bills/commands/add-legislative-session";
import { billInput, jurisdictionInput, legislativeSessionInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addTerm } from "@/lib/people/commands/add-term";
import { agentInput, termInput } from "@/lib/people/schema";

export const aPerson = (ctx: ActorContext, name: string, over: Record<string, unknown> = {}) =>
  addAgent(ctx, agentInput.parse({ kind: "person", name, ...over }));

export const anOrganization = (ctx: ActorContext, name: string, over: Record<string, unknown> = {}) =>
  addAgent(ctx, agentInput.parse({ kind: "organization", name, ...over }));

/** Someone's time in a role; `start` and `end` are EDTF, empty for not known. */
export const aTerm = (
  ctx: ActorContext,
  agentId: string,
  { start = "", end = "", ...over }: Record<string, unknown> = {},
) =>
  addTerm(
    ctx,
    termInput.parse({ agentId, role: "State senator", start: { edtf: start }, end: { edtf: end }, ...over }),
  );

/** A legislative session of a jurisdiction of its own. */
export async function aSession(ctx: ActorContext, slug: string = `state-${crypto.randomUUID().slice(0, 8)}`) {
  const { id: jurisdictionId } = await addJurisdiction(
    ctx,
    jurisdictionInput.parse({ slug, name: `State of ${slug}`, kind: "state" }),
  );
  const session = await addLegislativeSession(
    ctx,
    legislativeSessionInput.parse({ jurisdictionId, slug: "2021", name: "2021 regular session" }),
  );
  return { ...session, jurisdictionId, jurisdiction: slug };
}

/** A bill in a session of its own, unless one is named. */
export async function aBill(ctx: ActorContext, identifier: string, over: Record<string, unknown> = {}) {
  const legislativeSessionId = over.legislativeSessionId ?? (await aSession(ctx)).id;
  return addBill(
    ctx,
    billInput.parse({ identifier, title: `An act on ${identifier}`, ...over, legislativeSessionId }),
  );
}
