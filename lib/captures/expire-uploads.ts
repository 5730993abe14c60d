import { and, isNull, lt, sql } from "drizzle-orm";
import { uploads } from "@/db/schema";
import type { Context } from "../context";
import { receivedWhole } from "./received-whole";
import { removeStaged } from "./staging";

/**
 * Gives up the uploads whose time has run out, with what has come of them. One of which all bytes are there is not given
 * up: the worker is asked to store it.
 * @returns how many were given up
 */
export async function expireUploads(ctx: Context): Promise<number> {
  const overdue = await ctx.db
    .select()
    .from(uploads)
    .where(and(isNull(uploads.finishedAt), isNull(uploads.abandonedAt), lt(uploads.expiresAt, sql`now()`)));
  let ended = 0;
  for (const upload of overdue) {
    if (await receivedWhole(ctx, upload)) continue;
    await ctx.db
      .update(uploads)
      .set({ abandonedAt: sql`now()` })
      .where(and(sql`${uploads.id} = ${upload.id}`, isNull(uploads.finishedAt)));
    await removeStaged(upload.id);
    ended++;
  }
  return ended;
}
