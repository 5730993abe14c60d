import { and, eq, isNull, sql } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";

/** Abandon an upload: its owner gives it up, and its reservation ends. What has all come is no longer given up. */
export async function abandonUpload(ctx: Context, { id }: { id: string }): Promise<void> {
  authorize(ctx, "capture.add");
  const [abandoned] = await ctx.db
    .update(uploads)
    .set({ abandonedAt: sql`coalesce(${uploads.abandonedAt}, now())` })
    .where(and(eq(uploads.id, id), eq(uploads.ownerId, ctx.actor.id), isNull(uploads.finishedAt)))
    .returning({ id: uploads.id });
  if (!abandoned) throw new DomainError("conflict", "All of the file has come. It is being stored.");
}
