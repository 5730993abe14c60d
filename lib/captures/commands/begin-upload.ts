import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { captures, uploads } from "@/db/schema";
import type { Context } from "../../context";
import { invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { reserveBytes, type UploadLimits } from "../quotas";
import type { UploadInput } from "../schema";
import { authorizeFilesOf } from "../source-for-files";

/** Days until an upload that was not ended is given up. */
const days = 7;

/** Begin an upload: reserves its bytes and gives it an id nobody can guess. The bytes come later, in pieces. */
export async function beginUpload(
  ctx: Context,
  { sourceId, size, name, derivation, parentId }: UploadInput,
  limits: UploadLimits,
) {
  authorize(ctx, "capture.add");

  return transaction(ctx, async (ctx) => {
    await authorizeFilesOf(ctx, sourceId);
    if (parentId) await requireParent(ctx, parentId);
    await reserveBytes(ctx, size, limits);
    const id = randomBytes(16).toString("hex");
    await ctx.db.insert(uploads).values({
      id,
      ownerId: ctx.actor.id,
      sourceId,
      size,
      originalName: name,
      derivation,
      parentId,
      expiresAt: sql`now() + make_interval(days => ${days})`,
    });
    return { id };
  });
}

/** A file may be made out of one of another source: a clip out of the recording it was cut from. */
async function requireParent(ctx: Context, parentId: string): Promise<void> {
  const [parent] = await ctx.db
    .select({ sourceId: captures.sourceId })
    .from(captures)
    .where(eq(captures.id, parentId));
  if (!parent) throw invalid("parentId", "There is no such file.");
  await authorizeFilesOf(ctx, parent.sourceId).catch(() => {
    throw invalid("parentId", "There is no such file.");
  });
}
