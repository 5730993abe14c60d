import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { excerptAnchors, excerpts } from "@/db/schema";
import type { TextRange } from "../captures/texts";
import type { Context } from "../context";
import { refreshPublicExcerpts } from "../evidence/publish-excerpts";
import { transaction } from "../transaction";
import { anchor } from "./anchor";
import { searched } from "./find-places";
import { type CitedText, citedText, whereaboutsOf } from "./queries/cited-text";

export type Anchored = { exact: number; moved: number; lost: number };

/**
 * Looks in a newer text of a capture for every passage that was cited from an older one, and writes down where it
 * stands or that it is lost; readers are told the same. The excerpt itself stays as it was approved. Doing it again
 * changes nothing. For the worker: nobody is asked for leave.
 */
export async function anchorAgain(ctx: Context, textId: string): Promise<Anchored> {
  return transaction(ctx, async (ctx) => {
    const counts: Anchored = { exact: 0, moved: 0, lost: 0 };
    const text = await citedText(ctx, { textId });
    if (!text) return counts;
    const cited = await ctx.db
      .select({
        id: excerpts.id,
        exact: excerpts.exact,
        prefix: excerpts.prefix,
        suffix: excerpts.suffix,
        start: excerpts.start,
      })
      .from(excerpts)
      .where(
        and(eq(excerpts.captureId, text.captureId), isNotNull(excerpts.textId), ne(excerpts.textId, textId)),
      )
      .orderBy(excerpts.id);
    const within = searched(text.text);
    for (const { id, ...passage } of cited) {
      const found = anchor(within, { ...passage, start: passage.start ?? 0 });
      const nowhere = { start: null, end: null, page: null, boxes: null };
      const { state } = found;
      const where =
        found.state === "lost"
          ? nowhere
          : { start: found.start, end: found.end, ...(await onPage(ctx, text, found)) };
      await ctx.db
        .insert(excerptAnchors)
        .values({ excerptId: id, textId, state, ...where })
        .onConflictDoUpdate({
          target: [excerptAnchors.excerptId, excerptAnchors.textId],
          set: { state, ...where },
          setWhere: sql`(${excerptAnchors.state}, ${excerptAnchors.start}, ${excerptAnchors.end}) is distinct from
            (excluded.state, excluded.start, excluded."end")`,
        });
      counts[state]++;
    }
    await refreshPublicExcerpts(ctx, [text.captureId]);
    return counts;
  });
}

async function onPage(ctx: Context, text: CitedText, range: TextRange) {
  const { page, boxes } = await whereaboutsOf(ctx, text, range);
  return { page, boxes };
}
