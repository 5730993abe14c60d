import type { Organization, Person, WithContext } from "schema-dts";
import { agentPath } from "@/lib/people/address";
import type { AgentProfile } from "@/lib/people/profile";
import { isCurrent } from "./term-days";

export function agentJsonLd(
  agent: AgentProfile,
  origin: string,
): WithContext<Person> | WithContext<Organization> {
  const path = origin + agentPath(agent);
  const others = agent.names.map(({ name }) => name).filter((name) => name !== agent.name);
  const shared = {
    "@context": "https://schema.org",
    "@id": path,
    url: path,
    name: agent.name,
    ...(others.length > 0 ? { alternateName: others } : {}),
    ...(agent.description ? { description: agent.description } : {}),
  } as const;
  if (agent.kind !== "person") return { "@type": "Organization", ...shared };
  const roles = agent.terms.filter(isCurrent).map(({ role }) => role);
  return { "@type": "Person", ...shared, ...(roles.length > 0 ? { jobTitle: roles } : {}) };
}
