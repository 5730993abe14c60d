import type { AgentKind } from "@/db/vocabulary";

/** "/people/bob-duff" or "/organizations/norwalk-police-union-local-1727". */
export const agentPath = (agent: { kind: AgentKind; slug: string }) =>
  `/${agent.kind === "person" ? "people" : "organizations"}/${agent.slug}`;
