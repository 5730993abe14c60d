import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { changeAgent } from "../change-agent";
import type { AgentEdit } from "../schema";

/** Edits the registry's record of an agent. A public one shows the edit at once, under its unchanged address. */
export async function editAgent(ctx: Context, edit: AgentEdit) {
  authorize(ctx, "registry.edit");
  return changeAgent(ctx, edit, "edited");
}
