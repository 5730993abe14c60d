import type { Metadata } from "next";
import { AddAgentPage } from "../../_registry/agent-forms";
import { addPersonAction } from "./actions";

export const metadata: Metadata = { title: "Add a person" };

export default function AddPersonPage() {
  return <AddAgentPage place="people" action={addPersonAction} />;
}
