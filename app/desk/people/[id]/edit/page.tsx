import type { Metadata } from "next";
import { EditAgentPage } from "../../../_registry/agent-forms";
import { editPersonAction } from "./actions";

export const metadata: Metadata = { title: "Edit a record" };

export default async function EditPersonPage({ params }: { params: Promise<{ id: string }> }) {
  return <EditAgentPage place="people" id={(await params).id} action={editPersonAction} />;
}
