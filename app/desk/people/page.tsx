import type { Metadata } from "next";
import { AgentList } from "../_registry/agent-list";
import type { Search } from "../_registry/list-query";

export const metadata: Metadata = { title: "People" };

export default function PeoplePage({ searchParams }: { searchParams: Search }) {
  return <AgentList kind="person" search={searchParams} />;
}
