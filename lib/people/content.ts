import type { AgentKind, AgentNameKind } from "@/db/vocabulary";
import type { Citation } from "../sources/profile";

/** What a revision of an agent holds; made by desk.agent_content. */
export type AgentContent = {
  kind: AgentKind;
  name: string;
  sortName: string;
  description: string;
  parentId: string | null;
  names: { name: string; kind: AgentNameKind; validFrom: string | null; validTo: string | null }[];
  identifiers: { scheme: string; value: string }[];
  terms: TermContent[];
};

export type TermContent = {
  id: string;
  role: string;
  party: string;
  officeId: string | null;
  organizationId: string | null;
  organization: string | null;
  startEdtf: string | null;
  startFrom: string | null;
  startTo: string | null;
  endEdtf: string | null;
  endFrom: string | null;
  endTo: string | null;
  source: Citation | null;
};
