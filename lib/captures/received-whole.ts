import { and, eq, isNull, sql } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Context } from "../context";
import { askWorker } from "../jobs";
import { transaction } from "../transaction";
import { stagedBytes } from "./staging";

/**
 * Has an upload stored of which all bytes came although nobody said so: the connection went away with the last of them.
 * @returns whether all of it is there
 */
export async function receivedWhole(
  ctx: Context,
  { id, size }: Pick<typeof uploads.$inferSelect, "id" | "size">,
): Promise<boolean> {
  if ((await stagedBytes(id)) !== size) return false;
  await transaction(ctx, async (ctx) => {
    await ctx.db
      .update(uploads)
      .set({ finishedAt: sql`now()` })
      .where(and(eq(uploads.id, id), isNull(uploads.finishedAt), isNull(uploads.abandonedAt)));
    await askWorker(ctx, { task: "store_upload", payload: { uploadId: id } });
  });
  return true;
}
