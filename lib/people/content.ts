import type { AgentKind, AgentNameKind } from "@/db/vocabulary";
import type { FactSource, Sourced } from "../sources/fact-source";
import type { Citation } from "../sources/profile";

/** What a revision of an agent holds; made by desk.agent_content. */
export type AgentContent = {
  kind: AgentKind;
  name: string;
  sortName: string;
  description: string;
  parentId: string | null;
  /** With those of the records merged into it. */
  names: ({
    name: string;
    kind: AgentNameKind;
    validFrom: string | null;
    validTo: string | null;
  } & Sourced)[];
  identifiers: ({ scheme: string; value: string } & Sourced)[];
  terms: TermContent[];
  /** Where name and line come from; absent where neither is said. */
  sources?: { name?: FactSource; description?: FactSource };
  /** The record it has been merged into; absent where it has not. */
  mergedInto?: string;
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
