import { recordsRequests } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import type { RequestInput } from "../schema";

/** Records that an agency was asked for records. Readers see it with the first public source it led to. */
export async function recordRequest(ctx: Context, input: RequestInput) {
  authorize(ctx, "request.record");

  return transaction(ctx, async (ctx) => {
    const request = one(
      await ctx.db
        .insert(recordsRequests)
        .values({ ...input, createdById: ctx.actor.id })
        .returning({ id: recordsRequests.id, version: recordsRequests.version }),
    );
    await recordRevision(ctx, { subject: "records_request", subjectId: request.id, act: "logged" });
    return request;
  });
}
