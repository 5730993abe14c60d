import { eq, sql } from "drizzle-orm";
import { recordsRequests } from "@/db/schema";
import type { ActorContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../permissions/authorize";
import { recordRevision } from "../revisions/record-revision";

/**
 * Takes a request for a new event or item, so that two such changes follow each other. What readers already see of a
 * request only editors add to.
 */
export async function openRequest(
  ctx: ActorContext,
  id: string,
): Promise<{ id: string; version: number; number: number | null }> {
  const [request] = await ctx.db
    .update(recordsRequests)
    .set({ version: sql`${recordsRequests.version} + 1` })
    .where(eq(recordsRequests.id, id))
    .returning({
      id: recordsRequests.id,
      version: recordsRequests.version,
      number: recordsRequests.number,
    });
  if (!request) throw notFound("records request");
  if (request.number !== null) authorize(ctx, "request.record_on_public");
  return request;
}

export const closeRequest = (ctx: ActorContext, id: string) =>
  recordRevision(ctx, { subject: "records_request", subjectId: id, act: "edited" });
