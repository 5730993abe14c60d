// From a form of an entry's page to the command behind the act.
import "server-only";
import type { ActorContext } from "@/lib/context";
import { authorize } from "@/lib/permissions/authorize";
import { applySuggestion } from "@/lib/reviews/commands/apply-suggestion";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { discardNote } from "@/lib/reviews/commands/discard-note";
import { handOver } from "@/lib/reviews/commands/hand-over";
import { noteOnField } from "@/lib/reviews/commands/note-on-field";
import { recallDecision } from "@/lib/reviews/commands/recall-decision";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { resolveComment } from "@/lib/reviews/commands/resolve-comment";
import { takeOverStatement } from "@/lib/reviews/commands/take-over-statement";
import { tickCheck } from "@/lib/reviews/commands/tick-check";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { embargoStatement } from "@/lib/statements/commands/embargo-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { unscheduleStatement } from "@/lib/statements/commands/unschedule-statement";
import { transaction } from "@/lib/transaction";
import { permissionOf, type ReviewPost } from "./review-post";

export function performAct(ctx: ActorContext, post: ReviewPost) {
  authorize(ctx, permissionOf[post.act]);
  return transaction(ctx, async (ctx) => {
    await perform(ctx, post);
    return { id: post.id, act: post.act };
  });
}

function perform(ctx: ActorContext, post: ReviewPost): Promise<unknown> {
  const { id, version } = post;
  const step = { id, version };
  switch (post.act) {
    case "comment":
    case "request_changes":
      return post.act === "comment"
        ? commentOnStatement(ctx, { ...step, comment: post.comment })
        : requestChanges(ctx, { ...step, comment: post.comment });
    case "approve":
      return approveStatement(ctx, { ...step, comment: post.comment, checks: post.checks });
    case "submit":
    case "publish":
      return withRemark(ctx, post);
    case "schedule":
      return scheduleStatement(ctx, { ...step, at: post.when });
    case "unschedule":
      return unscheduleStatement(ctx, step);
    case "embargo":
      return embargoStatement(ctx, { ...step, until: post.when });
    case "lift_embargo":
      return embargoStatement(ctx, { ...step, until: null });
    case "recall":
      return recallDecision(ctx, step);
    case "take":
      return assignStatement(ctx, { id, assigneeId: ctx.actor.id, reason: "" });
    case "put_back":
      return assignStatement(ctx, { id, assigneeId: null, reason: "" });
    case "assign":
      return assignStatement(ctx, { id, assigneeId: post.assigneeId, reason: post.reason });
    case "hand_over":
      return handOver(ctx, { id, assigneeId: post.assigneeId, reason: post.reason });
    case "take_over":
      return takeOverStatement(ctx, { id, reason: post.reason });
    case "check":
    case "uncheck":
      return tickCheck(ctx, { ...step, item: post.item, ticked: post.act === "check" });
    case "note": {
      const { act: _act, ...note } = post;
      return noteOnField(ctx, note);
    }
    case "discard_note":
      return discardNote(ctx, { id, commentId: post.commentId });
    case "resolve":
    case "reopen":
      return resolveComment(ctx, { id, commentId: post.commentId, resolved: post.act === "resolve" });
    case "apply":
      return applySuggestion(ctx, { ...step, commentId: post.commentId }, editStatement);
  }
}

/** A remark typed beside a step that has no place for one is kept as a comment on the version that was read. */
async function withRemark(ctx: ActorContext, post: Extract<ReviewPost, { act: "submit" | "publish" }>) {
  const { id, version, comment } = post;
  if (comment.trim() !== "") await commentOnStatement(ctx, { id, version, comment });
  await (post.act === "submit" ? submitStatement : publishStatement)(ctx, { id, version });
}
