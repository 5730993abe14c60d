import type { Metadata } from "next";
import { AgentRecordPage } from "../../_registry/agent-record-page";
import type { Search } from "../../_registry/list-query";

export const metadata: Metadata = { title: "Person" };

type PersonPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  return <AgentRecordPage place="people" id={(await params).id} search={searchParams} />;
}
