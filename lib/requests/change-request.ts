import { eq } from "drizzle-orm";
import { recordsRequests } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, notFound } from "../errors";
import { authorize } from "../permissions/authorize";
import { recordRevision } from "../revisions/record-revision";
import { transaction } from "../transaction";
import type { RequestEdit } from "./schema";

/** Writes what is said of a request again, over the version that was seen. A public one is for editors. */
export async function changeRequest(
  ctx: ActorContext,
  { id, version, request }: RequestEdit,
  act: "edited" | "restored",
) {
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
    await recordRevision(ctx, { subject: "records_request", subjectId: id, act });
    return { id, version: version + 1 };
  });
}
