import type { Metadata } from "next";
import { AgentList } from "../_registry/agent-list";
import type { Search } from "../_registry/list-query";

export const metadata: Metadata = { title: "Organizations" };

export default function OrganizationsPage({ searchParams }: { searchParams: Search }) {
  return <AgentList kind="organization" search={searchParams} />;
}
