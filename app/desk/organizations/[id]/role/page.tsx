import type { Metadata } from "next";
import { AddRolePage } from "../../../_registry/role-forms";
import { addRoleAction } from "./actions";

export const metadata: Metadata = { title: "Add a role" };

export default async function AddOrganizationRolePage({ params }: { params: Promise<{ id: string }> }) {
  return <AddRolePage place="organizations" id={(await params).id} action={addRoleAction} />;
}
