import { and, eq, isNull, sql } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { askWorker } from "../../jobs";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";

/** All bytes of an upload have come: the worker is asked to make a capture of them. Once, however often it is said. */
export async function receiveUpload(ctx: Context, { id }: { id: string }): Promise<void> {
  authorize(ctx, "capture.add");
  const mine = and(eq(uploads.id, id), eq(uploads.ownerId, ctx.actor.id), isNull(uploads.abandonedAt));

  await transaction(ctx, async (ctx) => {
    const [received] = await ctx.db
      .update(uploads)
      .set({ finishedAt: sql`coalesce(${uploads.finishedAt}, now())` })
      .where(mine)
      .returning({ captureId: uploads.captureId });
    if (!received) throw notFound("upload");
    if (received.captureId === null) {
      await askWorker(ctx, { task: "store_upload", payload: { uploadId: id } });
    }
  });
}
