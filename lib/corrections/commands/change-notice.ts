import { eq } from "drizzle-orm";
import { corrections, statements } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { readsAsEdition, retractionOfEdited } from "../../statements/missing-in-notice";
import { openEntry } from "../../statements/open-entry";
import { transaction } from "../../transaction";
import type { NoticeChange } from "../schema";

/**
 * Change the notice of an open correction: its kind, and what readers are told. The notice is part of what is approved,
 * so a change voids an approval. Saving what is already there changes nothing.
 */
export async function changeNotice(ctx: Context, { id, version, kind, note }: NoticeChange) {
  authorize(ctx, "statement.edit");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    authorize(ctx, "statement.edit", entry);
    const { correction } = entry;
    if (!correction) throw new DomainError("conflict", "No correction of this entry is open.");
    const wanted = { kind, note: note.trim() };
    const at = { id, entry: entry.entry, status: entry.status, number: entry.number, slug: entry.slug };
    if (wanted.kind === correction.kind && wanted.note === correction.note) {
      return { ...at, version, changed: false };
    }
    if (wanted.note === "" && correction.state !== "draft") {
      const message = "A correction in review needs its note for readers. Nothing was changed.";
      throw new DomainError("invalid", message, { note: ["Say what was wrong, and what is right."] });
    }
    if (kind === "retraction" && !(await readsAsEdition(ctx, id))) {
      throw new DomainError("conflict", retractionOfEdited, { kind: [retractionOfEdited] });
    }
    const state = correction.state === "approved" ? "submitted" : correction.state;
    await ctx.db
      .update(corrections)
      .set({ ...wanted, state })
      .where(eq(corrections.id, correction.id));
    await ctx.db
      .update(statements)
      .set({ version: version + 1 })
      .where(eq(statements.id, id));
    await recordRevision(ctx, { subject: "statement", subjectId: id, act: "edited" });
    return { ...at, version: version + 1, changed: true };
  });
}
