import { z } from "zod";
import { agentKinds, agentNameKinds } from "@/db/vocabulary";
import { agentPath } from "../people/address";
import type { AgentProfile } from "../people/profile";
import { apiAddress, apiCitation, apiId, citationOf } from "./parts";

const name = z.strictObject({ name: z.string(), kind: z.enum(agentNameKinds) });

const term = z
  .strictObject({
    id: apiId,
    role: z.string(),
    party: z.string(),
    organization: z.string().nullable(),
    start: z.string().nullable().describe("EDTF; null: not known."),
    end: z.string().nullable().describe("EDTF; null: not known to have ended."),
    source: apiCitation.nullable(),
  })
  .meta({ id: "Term", description: "Someone's time in an office or role." });

/** A person or an organization who speaks in a public statement. */
export const apiAgent = z
  .strictObject({
    id: apiId,
    kind: z.enum(agentKinds),
    slug: z.string(),
    address: apiAddress,
    name: z.string(),
    description: z.string(),
    names: z.array(name).describe("Other names."),
    terms: z.array(term),
    identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })),
  })
  .meta({ id: "Agent" });

export const agentOf = (agent: AgentProfile, origin: string): z.output<typeof apiAgent> => ({
  id: agent.id,
  kind: agent.kind,
  slug: agent.slug,
  address: `${origin}${agentPath(agent)}`,
  name: agent.name,
  description: agent.description,
  names: agent.names.map(({ name, kind }) => ({ name, kind })),
  terms: agent.terms.map(({ id, role, party, organization, start, end, source }) => ({
    id,
    role,
    party,
    organization,
    start,
    end,
    source: citationOf(source),
  })),
  identifiers: agent.identifiers.map(({ scheme, value }) => ({ scheme, value })),
});
