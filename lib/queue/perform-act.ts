// One act of many, on one entry: done by the command that does it alone, with what taking it back needs to know.
import type { ActorContext } from "../context";
import type { Permission } from "../permissions/policy";
import { assignStatement } from "../reviews/commands/assign-statement";
import { requestChanges } from "../reviews/commands/request-changes";
import type { BulkActInput } from "./bulk";
import { tagStatement } from "./commands/tag-statement";
import { untagStatement } from "./commands/untag-statement";
import type { QueueRow } from "./row";
import type { BulkAct } from "./vocabulary";

/** Whether anything is different now, and what taking it back begins from. */
export type Done = { changed: boolean; version?: number; assigneeBefore?: string | null };

export const permissionOf: Record<BulkAct, Permission> = {
  assign: "statement.assign",
  tag: "statement.tag",
  untag: "statement.tag",
  send_back: "statement.request_changes",
};

/**
 * @param row The entry as it is.
 * @param version As it was seen; only sending back depends on the text.
 */
export async function performAct(
  ctx: ActorContext,
  act: BulkActInput,
  { row, version }: { row: QueueRow; version: number },
): Promise<Done> {
  const { id } = row;
  switch (act.kind) {
    case "assign": {
      const assigneeBefore = row.assignee?.id ?? null;
      await assignStatement(ctx, { id, assigneeId: act.assigneeId, reason: "" });
      return { changed: assigneeBefore !== act.assigneeId, assigneeBefore };
    }
    case "tag":
      return { changed: (await tagStatement(ctx, { id, tag: act.tag })).changed };
    case "untag":
      return { changed: (await untagStatement(ctx, { id, tag: act.tag })).changed };
    case "send_back": {
      const sent = await requestChanges(ctx, { id, version, comment: act.comment });
      return { changed: true, version: sent.version };
    }
  }
}
