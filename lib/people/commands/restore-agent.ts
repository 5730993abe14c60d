import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { revisionToRestore } from "../../revisions/revision-to-restore";
import type { RecordRestoration } from "../../revisions/schema";
import { transaction } from "../../transaction";
import { changeAgent } from "../change-agent";
import type { AgentContent } from "../content";
import type { AgentInput } from "../schema";

/**
 * Brings back what the registry said of an agent at an earlier revision, as a new one. Roles are records of their own
 * and stay as they are.
 */
export async function restoreAgent(ctx: Context, restoration: RecordRestoration) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    const { id, version } = restoration;
    const content = await revisionToRestore<AgentContent>(ctx, "agent", restoration);
    return changeAgent(ctx, { id, version, agent: asInput(content) }, "restored");
  });
}

const asInput = ({ sources, names, identifiers, ...content }: AgentContent): AgentInput => ({
  kind: content.kind,
  name: content.name,
  sortName: content.sortName,
  description: content.description,
  parentId: content.parentId,
  nameSourceId: sources?.name?.id ?? null,
  descriptionSourceId: sources?.description?.id ?? null,
  names: names.map(({ source, ...name }) => ({ ...name, sourceId: source?.id ?? null })),
  identifiers: identifiers.map(({ source, ...identifier }) => ({
    ...identifier,
    sourceId: source?.id ?? null,
  })),
});
