import { and, eq } from "drizzle-orm";
import { sources } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, notFound } from "../errors";
import { refreshEvidence } from "../evidence/refresh-evidence";
import { authorize } from "../permissions/authorize";
import { recordRevision } from "../revisions/record-revision";
import { sourceColumns } from "../sources/columns";
import { refreshPublicSource } from "../sources/publish-source";
import { readableSources } from "../sources/readable-sources";
import type { SourceEdit } from "../sources/schema";
import { differs } from "../sources/write-source";
import { transaction } from "../transaction";
import { followSource } from "./follow-source";

/** Writes what is said of a source again, over the version that was seen, with all that follows from it. */
export async function changeSource(
  ctx: ActorContext,
  { id, version, source }: SourceEdit,
  act: "edited" | "restored",
) {
  return transaction(ctx, async (ctx) => {
    const [present] = await ctx.db
      .select()
      .from(sources)
      .where(and(eq(sources.id, id), readableSources(ctx)))
      .for("update");
    if (!present) throw notFound("source");
    if (present.number !== null || present.createdById !== ctx.actor.id) {
      authorize(ctx, "source.edit_of_others");
    }
    if (present.version !== version) {
      const message = "Somebody else has changed this source since you opened it.";
      throw new DomainError("conflict", message, {}, { version: present.version });
    }
    const columns = sourceColumns(source, present);
    if (!differs(present, columns)) return { id, version, changed: false };
    await ctx.db
      .update(sources)
      .set({ ...columns, version: version + 1 })
      .where(eq(sources.id, id));
    await recordRevision(ctx, { subject: "source", subjectId: id, act });
    await followSource(ctx, id);
    await refreshPublicSource(ctx, id);
    await refreshEvidence(ctx, { sourceId: id });
    return { id, version: version + 1, changed: true };
  });
}
