import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { insertAgent } from "../insert-agent";
import type { AgentInput } from "../schema";

/** Adds a person, organization or group to the registry. It becomes public with the first edition that names it. */
export async function addAgent(ctx: Context, input: AgentInput) {
  authorize(ctx, "registry.add");
  return transaction(ctx, (ctx) => insertAgent(ctx, input));
}
