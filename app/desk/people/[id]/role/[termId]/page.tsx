import type { Metadata } from "next";
import { EditRolePage } from "../../../../_registry/role-forms";
import { editRoleAction } from "./actions";

export const metadata: Metadata = { title: "Edit a role" };

type EditPersonRoleProps = { params: Promise<{ id: string; termId: string }> };

export default async function EditPersonRolePage({ params }: EditPersonRoleProps) {
  return <EditRolePage place="people" {...(await params)} action={editRoleAction} />;
}
