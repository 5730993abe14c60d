import { addBill } from "@/lib/bills/commands/add-bill";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addJurisdiction } from "@/lib/bills/commands/add-jurisdiction";
import { addLegislativeSession } from "@/lib/bills/commands/add-legislative-session";
import { addVote } from "@/lib/bills/commands/add-vote";
import {
  billActionInput,
  billInput,
  jurisdictionInput,
  legislativeSessionInput,
  voteInput,
} from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { addAgent } from "@/lib/people/commands/add-agent";
import { addOffice } from "@/lib/people/commands/add-office";
import { addTerm } from "@/lib/people/commands/add-term";
import { agentInput, officeInput, termInput } from "@/lib/people/schema";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import type { AccountKey } from "./accounts";
import { actions, bill, jurisdiction, session, votes } from "./bill";
import { offices, organizations, people, terms, unions } from "./people";
import { type DemonstrationSource, sources } from "./sources";
import { entries } from "./statements";

/** Ids of what was entered, by the key the demonstration's own files use. */
export type Entered = {
  agents: Map<string, string>;
  terms: Map<string, string>;
  sources: Map<string, string>;
  billId: string;
};

export const termKey = (agent: string, role: string) => `${agent}: ${role}`;

/** The id behind a key; a key nobody entered is a mistake in the demonstration. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demonstration names "${key}", which it does not enter`);
  return id;
}

/** Enters people, organizations, offices, sources and the bill, by the commands the desk uses. */
export async function enterRegistry(newsroom: Record<AccountKey, ActorContext>): Promise<Entered> {
  const ctx = newsroom.reporter;
  const agents = new Map<string, string>();
  for (const { key, ...agent } of [...people, ...unions, ...organizations]) {
    agents.set(key, (await addAgent(ctx, agentInput.parse(agent))).id);
  }
  const sourceIds = await enterSources(newsroom, agents);
  const termIds = await enterTerms(ctx, agents);
  return { agents, terms: termIds, sources: sourceIds, billId: await enterBill(ctx, agents, sourceIds) };
}

// Each by whoever first rests an entry on it: a source is its reporter's alone until something public rests on it.
async function enterSources(newsroom: Record<AccountKey, ActorContext>, agents: Map<string, string>) {
  const ids = new Map<string, string>();
  for (const [key, entry] of Object.entries(sources)) {
    const { publisher, ...source }: DemonstrationSource = entry;
    const publisherId = publisher ? idOf(agents, publisher) : null;
    const by = entries.find((entry) => entry.source === key)?.by ?? "reporter";
    ids.set(key, (await logSource(newsroom[by], sourceInput.parse({ ...source, publisherId }))).id);
  }
  return ids;
}

async function enterTerms(ctx: ActorContext, agents: Map<string, string>) {
  const officeIds = new Map<string, string>();
  for (const title of offices) officeIds.set(title, (await addOffice(ctx, officeInput.parse({ title }))).id);
  const ids = new Map<string, string>();
  for (const { agent, organization, office, start, end, ...term } of terms) {
    const input = termInput.parse({
      ...term,
      agentId: idOf(agents, agent),
      organizationId: organization ? idOf(agents, organization) : null,
      officeId: office ? idOf(officeIds, office) : null,
      start: { edtf: start ?? null },
      end: { edtf: end ?? null },
    });
    ids.set(termKey(agent, term.role), (await addTerm(ctx, input)).id);
  }
  return ids;
}

async function enterBill(ctx: ActorContext, agents: Map<string, string>, sourceIds: Map<string, string>) {
  const place = await addJurisdiction(ctx, jurisdictionInput.parse(jurisdiction));
  const sitting = await addLegislativeSession(
    ctx,
    legislativeSessionInput.parse({ ...session, jurisdictionId: place.id }),
  );
  const { id: billId } = await addBill(ctx, billInput.parse({ ...bill, legislativeSessionId: sitting.id }));
  for (const { source, ...action } of actions) {
    const sourceId = idOf(sourceIds, source);
    await addBillAction(ctx, billActionInput.parse({ ...action, billId, sourceId }));
  }
  for (const { counts, ballots, ...vote } of votes) {
    const input = voteInput.parse({
      ...vote,
      billId,
      counts: counts.map(({ source, ...figures }) => ({ ...figures, sourceId: idOf(sourceIds, source) })),
      ballots: ballots.map(({ agent, ...ballot }) => ({
        ...ballot,
        agentId: agent ? idOf(agents, agent) : null,
      })),
    });
    await addVote(ctx, input);
  }
  return billId;
}
