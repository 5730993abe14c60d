import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { captures, sources } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import { DomainError, invalid, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { readableSources } from "../../sources/readable-sources";
import { transaction } from "../../transaction";
import type { derivedFile } from "../derived-file";
import { authorizeFilesOf } from "../source-for-files";

/**
 * Says out of which file another was made, once and for all. A file made out of another cannot be cited before; what
 * rests on it then rests on its parent as well.
 */
export async function tieDerived(
  ctx: Context,
  { captureId, parentId, derivation }: z.output<typeof derivedFile>,
) {
  authorize(ctx, "capture.add");

  return transaction(ctx, async (ctx) => {
    const file = await readableFile(ctx, captureId);
    if (!file) throw notFound("file");
    await authorizeFilesOf(ctx, file.sourceId);
    if (file.parentId !== null) {
      const message = "This file is tied to its parent already, and that does not change.";
      throw new DomainError("conflict", message, { parentId: [message] });
    }
    if (file.derivation !== null && file.derivation !== derivation) {
      throw invalid("derivation", "What this file is was said when it was added, and does not change.");
    }
    const parent = await readableFile(ctx, parentId);
    if (!parent) throw invalid("parentId", "There is no such file.");
    if (parent.state !== "ready") {
      throw invalid("parentId", "This file is not stored and verified. It can be a parent once it is.");
    }
    await ctx.db.update(captures).set({ parentId, derivation }).where(eq(captures.id, captureId));
    return { captureId, sourceId: file.sourceId };
  });
}

async function readableFile(ctx: ActorContext, id: string) {
  const [file] = await ctx.db
    .select({
      sourceId: captures.sourceId,
      state: captures.state,
      derivation: captures.derivation,
      parentId: captures.parentId,
    })
    .from(captures)
    .innerJoin(sources, eq(sources.id, captures.sourceId))
    .where(and(eq(captures.id, id), readableSources(ctx)))
    .for("update");
  return file;
}
