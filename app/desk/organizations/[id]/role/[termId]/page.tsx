import type { Metadata } from "next";
import { EditRolePage } from "../../../../_registry/role-forms";
import { editRoleAction } from "./actions";

export const metadata: Metadata = { title: "Edit a role" };

type EditOrganizationRoleProps = { params: Promise<{ id: string; termId: string }> };

export default async function EditOrganizationRolePage({ params }: EditOrganizationRoleProps) {
  return <EditRolePage place="organizations" {...(await params)} action={editRoleAction} />;
}
