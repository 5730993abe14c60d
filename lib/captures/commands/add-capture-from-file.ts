import { createReadStream } from "node:fs";
import { captures } from "@/db/schema";
import type { Context } from "../../context";
import { invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { storage } from "../../storage/open-storage";
import type { Storage } from "../../storage/storage";
import { transaction } from "../../transaction";
import { displayName } from "../display-name";
import { hashBytes } from "../hash-bytes";
import { lockBytesOf } from "../lock-bytes";
import { refusalOfKind } from "../refused-kinds";
import { sameBytes } from "../same-bytes";
import { sniffType } from "../sniff-type";
import { authorizeFilesOf } from "../source-for-files";
import { storeCapture } from "../store-capture";

export type AddedCapture = { captureId: string; sha256: string; size: number; mediaType: string };

/**
 * Add a capture from a file of this machine, for the operator. A file the source already holds is added once.
 * @throws StorageAway
 */
export async function addCaptureFromFile(
  ctx: Context,
  { sourceId, path, note = "" }: { sourceId: string; path: string; note?: string },
  store: Storage = storage(),
): Promise<AddedCapture> {
  authorize(ctx, "capture.add");
  await authorizeFilesOf(ctx, sourceId);
  const hashed = await hashBytes(createReadStream(path));
  const mediaType = await sniffType(path);
  const refusal = refusalOfKind(mediaType, hashed.size);
  if (refusal) throw invalid("file", refusal);

  const { captureId, state } = await transaction(ctx, async (ctx) => {
    await lockBytesOf(ctx, sourceId, hashed.sha256);
    const known = await sameBytes(ctx, sourceId, hashed);
    if (known) return known;
    const made = { sourceId, ...hashed, mediaType, originalName: displayName(path), note };
    return one(
      await ctx.db
        .insert(captures)
        .values({ ...made, method: "command_line", obtainedById: ctx.actor.id })
        .returning({ captureId: captures.id, state: captures.state }),
    );
  });
  if (state === "pending") {
    const bytes = { ...hashed, open: () => createReadStream(path) };
    await storeCapture(ctx, { captureId, mediaType, bytes }, store);
  }
  return { captureId, ...hashed, mediaType };
}
