// All that the working page of a correction shows, for somebody who may read the entry.
import "server-only";
import { changesBetween } from "@/components/statements/version-changes";
import type { ActorContext } from "@/lib/context";
import { correctionUnderWay } from "@/lib/corrections/queries/correction-under-way";
import { can } from "@/lib/permissions/can";
import { previewEdition } from "@/lib/reviews/queries/preview-card";
import { versionOf } from "@/lib/statements/notice-words";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { edition } from "@/lib/statements/queries/edition";
import { recordId } from "@/lib/text";

/** Null for whoever may not read the entry, and for one that was never published. */
export async function loadCorrection(ctx: ActorContext, id: string) {
  const entry = recordId.safeParse(id).success ? await deskEntry(ctx, id) : null;
  if (!entry || entry.number === null) return null;
  const [published, next, opened] = await Promise.all([
    edition(ctx.db, { id }),
    previewEdition(ctx, entry),
    correctionUnderWay(ctx, id),
  ]);
  if (!published) return null;
  const { correction } = entry;
  return {
    entry: { id, number: entry.number, version: entry.version },
    published,
    correction: correction && opened ? { ...correction, ...opened } : null,
    changes: next && correction ? changesBetween(published, next) : [],
    nextVersion: versionOf(published.card) + 1,
    may: {
      open: can(ctx.actor, "correction.open", entry),
      edit: can(ctx.actor, "statement.edit", entry),
      submit: can(ctx.actor, "statement.submit", entry),
      issue: can(ctx.actor, "correction.issue", entry),
      withdraw: can(ctx.actor, "correction.withdraw", entry),
    },
  };
}
