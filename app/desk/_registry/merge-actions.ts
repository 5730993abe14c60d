import "server-only";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActorContext } from "@/lib/context";
import { mergeAgents } from "@/lib/merges/commands/merge-agents";
import { tellApart } from "@/lib/merges/commands/tell-apart";
import { undoMerge } from "@/lib/merges/commands/undo-merge";
import { mergeInput, pairInput, undoInput } from "@/lib/merges/schema";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { registryAction } from "./registry-action";

/** The address of a record of the desk. */
async function recordPath(ctx: ActorContext, id: string): Promise<string> {
  const agent = await deskAgent(ctx, id);
  return `/desk/${agent?.content.kind === "person" ? "people" : "organizations"}/${id}`;
}

export const mergeFrom = (form: FormData): Promise<RecordFormState> =>
  registryAction(form, {
    act: "registry.merge",
    schema: mergeInput,
    run: async (ctx, input) => {
      const { keeperId } = await mergeAgents(ctx, input);
      return { path: await recordPath(ctx, keeperId) };
    },
    seenAt: ({ path }) => `${path}?done=merged`,
  });

export const undoMergeFrom = (form: FormData): Promise<RecordFormState> =>
  registryAction(form, {
    act: "registry.merge",
    schema: undoInput,
    run: async (ctx, input) => {
      const { agentId } = await undoMerge(ctx, input);
      return { path: await recordPath(ctx, agentId) };
    },
    seenAt: ({ path }) => `${path}?done=unmerged`,
  });

export const tellApartFrom = (form: FormData): Promise<RecordFormState> =>
  registryAction(form, {
    act: "registry.merge",
    schema: pairInput,
    run: async (ctx, input) => {
      await tellApart(ctx, input);
      return { path: await recordPath(ctx, input.oneId) };
    },
    seenAt: ({ path }) => `${path}?done=apart`,
  });
