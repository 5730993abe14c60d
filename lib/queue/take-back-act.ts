// Taking back one act of many on one entry.
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { withdrawMail } from "../mail/queue-mail";
import { authorize } from "../permissions/authorize";
import { recallDecision } from "../reviews/commands/recall-decision";
import { lockEntry } from "../reviews/lock-entry";
import { writeAssignment } from "../reviews/write-assignment";
import type { BulkActInput } from "./bulk";
import { tagStatement } from "./commands/tag-statement";
import { untagStatement } from "./commands/untag-statement";
import type { Done } from "./perform-act";

/** @throws DomainError conflict when somebody has gone on from there */
export async function takeBackAct(
  ctx: ActorContext,
  act: BulkActInput,
  { id, version, assigneeBefore }: Done & { id: string },
): Promise<void> {
  switch (act.kind) {
    case "assign":
      await giveBack(ctx, { id, given: act.assigneeId, before: assigneeBefore ?? null });
      return;
    case "tag":
      await untagStatement(ctx, { id, tag: act.tag });
      return;
    case "untag":
      await tagStatement(ctx, { id, tag: act.tag });
      return;
    case "send_back":
      await recallDecision(ctx, { id, version: version ?? 0 });
  }
}

async function giveBack(
  ctx: ActorContext,
  { id, given, before }: { id: string; given: string | null; before: string | null },
): Promise<void> {
  const entry = await lockEntry(ctx, id);
  authorize(ctx, "statement.assign", entry);
  if (entry.assigneeId !== given) {
    throw new DomainError("conflict", "Somebody has assigned it otherwise since.");
  }
  await withdrawMail(ctx, { entryId: id, kind: "assigned" });
  await writeAssignment(ctx, entry, {
    act: before === null ? "put_back" : "assigned",
    assigneeId: before,
    reason: "",
  });
}
