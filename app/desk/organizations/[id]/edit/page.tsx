import type { Metadata } from "next";
import { EditAgentPage } from "../../../_registry/agent-forms";
import { editOrganizationAction } from "./actions";

export const metadata: Metadata = { title: "Edit a record" };

export default async function EditOrganizationPage({ params }: { params: Promise<{ id: string }> }) {
  return <EditAgentPage place="organizations" id={(await params).id} action={editOrganizationAction} />;
}
