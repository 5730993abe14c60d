import { eq } from "drizzle-orm";
import { recordsRequests } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { transaction } from "../../transaction";
import type { RequestEdit } from "../schema";

/** Edits what a request is about and who asked whom. Its events and items are appended to, never edited. */
export async function editRequest(ctx: Context, { id, version, request }: RequestEdit) {
  authorize(ctx, "request.record");

  return transaction(ctx, async (ctx) => {
    const [present] = await ctx.db
      .select({ version: recordsRequests.version, number: recordsRequests.number })
      .from(recordsRequests)
      .where(eq(recordsRequests.id, id))
      .for("update");
    if (!present) throw notFound("records request");
    if (present.number !== null) authorize(ctx, "request.record_on_public");
    if (present.version !== version) {
      throw new DomainError(
        "conflict",
        "Somebody else has changed this request since you opened it.",
        {},
        { version: present.version },
      );
    }
    await ctx.db
      .update(recordsRequests)
      .set({ ...request, version: version + 1 })
      .where(eq(recordsRequests.id, id));
    await recordRevision(ctx, { subject: "records_request", subjectId: id, act: "edited" });
    return { id, version: version + 1 };
  });
}
