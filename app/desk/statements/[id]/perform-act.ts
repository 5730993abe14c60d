// From the form of an entry to the command behind the button that was pressed.
import "server-only";
import { z } from "zod";
import { reviewActs } from "@/components/reviews/review-state";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { statementComment } from "@/lib/reviews/schema";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { approval, changesRequest } from "@/lib/statements/schema";
import { transaction } from "@/lib/transaction";

const [submit, comment, request, approve, publish] = reviewActs;

export const reviewPost = z.discriminatedUnion(
  "act",
  [
    statementComment.extend({ act: z.literal(comment) }),
    changesRequest.extend({ act: z.literal(request) }),
    approval.extend({ act: z.enum([submit, approve, publish]) }),
  ],
  "Say what is to be done with the entry.",
);
export type ReviewPost = z.output<typeof reviewPost>;

/** A remark typed beside a step that has no place for one is kept as a comment on the version that was read. */
export function performAct(ctx: ActorContext, { act, ...post }: ReviewPost) {
  const step = { id: post.id, version: post.version };
  return transaction(ctx, async (ctx) => {
    if (act === "comment") await commentOnStatement(ctx, post);
    else if (act === "request_changes") await requestChanges(ctx, post);
    else if (act === "approve") await approveStatement(ctx, post);
    else {
      if (post.comment.trim() !== "") await commentOnStatement(ctx, post);
      await (act === "submit" ? submitStatement(ctx, step) : publishStatement(ctx, step));
    }
    return { id: post.id, act };
  });
}
