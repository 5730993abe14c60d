import { desc, eq, ne } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { type StoredFile, storedFiles } from "./stored-files";

/** Files another may have been made from, latest first; those of the same source lead. */
export async function possibleParents(
  ctx: ActorContext,
  { captureId, sourceId }: { captureId: string; sourceId: string },
): Promise<StoredFile[]> {
  authorize(ctx, "capture.add");
  return storedFiles(ctx, {
    among: ne(captures.id, captureId),
    first: [desc(eq(captures.sourceId, sourceId))],
  });
}
