import type { Metadata } from "next";
import { AgentRecordPage } from "../../_registry/agent-record-page";
import type { Search } from "../../_registry/list-query";

export const metadata: Metadata = { title: "Organization" };

type OrganizationPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function OrganizationPage({ params, searchParams }: OrganizationPageProps) {
  return <AgentRecordPage place="organizations" id={(await params).id} search={searchParams} />;
}
