import type { AgentKind, AgentNameKind } from "@/db/vocabulary";
import type { Citation } from "../sources/profile";

/** A term as readers see it. Days are EDTF; null start: not known; null end: not known to have ended. */
export type PublicTerm = {
  id: string;
  role: string;
  party: string;
  organization: string | null;
  start: string | null;
  end: string | null;
  source: Citation | null;
};

/** A public person, organization or group: record.agents.profile. */
export type AgentProfile = {
  id: string;
  kind: AgentKind;
  slug: string;
  name: string;
  description: string;
  names: { name: string; kind: AgentNameKind }[];
  terms: PublicTerm[];
  identifiers: { scheme: string; value: string }[];
  /** The names a search finds it by, in one string. */
  searchable: string;
};
