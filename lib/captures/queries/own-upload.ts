import { and, eq } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";

export type OwnUpload = {
  id: string;
  sourceId: string;
  /** Bytes in all. */
  size: number;
  originalName: string;
  state: "open" | "received" | "ended";
};

/** An upload of whoever asks; null for anybody else's, as for one that is not there. */
export async function ownUpload(ctx: Context, id: string): Promise<OwnUpload | null> {
  authorize(ctx, "capture.add");
  const [row] = await ctx.db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.ownerId, ctx.actor.id)));
  if (!row) return null;
  const { sourceId, size, originalName, finishedAt, abandonedAt, expiresAt } = row;
  const isOver = abandonedAt !== null || (finishedAt === null && expiresAt < new Date());
  const state = isOver ? "ended" : finishedAt ? "received" : "open";
  return { id, sourceId, size, originalName, state };
}
