import type { ActorContext } from "../context";
import { insertSource, reviseSource } from "../sources/write-source";
import type { StatementInput } from "./schema";

/** Logs the source that came with a statement, or revises the one it names; without one, leaves it as it is. */
export async function settleSource(
  ctx: ActorContext,
  { sourceId, source }: Pick<StatementInput, "sourceId" | "source">,
): Promise<{ sourceId: string | null; sourceChanged: boolean }> {
  if (!source) return { sourceId, sourceChanged: false };
  if (!sourceId) return { sourceId: (await insertSource(ctx, source)).id, sourceChanged: true };
  return { sourceId, sourceChanged: await reviseSource(ctx, sourceId, source) };
}
