import type { Metadata } from "next";
import { AddAgentPage } from "../../_registry/agent-forms";
import { addOrganizationAction } from "./actions";

export const metadata: Metadata = { title: "Add an organization" };

export default function AddOrganizationPage() {
  return <AddAgentPage place="organizations" action={addOrganizationAction} />;
}
