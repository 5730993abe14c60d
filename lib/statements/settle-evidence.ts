import { asc, eq } from "drizzle-orm";
import { excerpts, statements } from "@/db/schema";
import type { StatementStatus } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { asUnits, contextOf } from "../excerpts/code-points";
import { findInSource } from "../excerpts/find-in-source";
import type { PlacedExcerpt } from "../excerpts/place-excerpts";
import { citedText, whereaboutsOf } from "../excerpts/queries/cited-text";
import { one } from "../rows";
import type { StatementContent } from "./content";
import { keepPastedText } from "./keep-pasted-text";
import { proofOf } from "./words-proof";
import { insertExcerpts } from "./write-excerpts";

/**
 * Settles what the words of an entry rest on, before it goes to the editors and whenever it changes there: the pasted
 * text becomes a capture, and unless somebody chose the passage, the words are looked for in the texts of the source.
 * Found more than once, the first place is taken. Whoever calls holds the entry and records the revision.
 */
export async function settleEvidence(ctx: ActorContext, statementId: string): Promise<void> {
  const { words, sourceId } = one(
    await ctx.db
      .select({ words: statements.words, sourceId: statements.sourceId })
      .from(statements)
      .where(eq(statements.id, statementId)),
  );
  if (!sourceId) return;
  await keepPastedText(ctx, sourceId);
  const rows = await ctx.db
    .select()
    .from(excerpts)
    .where(eq(excerpts.statementId, statementId))
    .orderBy(asc(excerpts.position));
  const chosen = rows.filter(({ origin }) => origin === "chosen");
  const byHand = chosen.some(({ purpose, textId }) => purpose === "words" && textId !== null);
  const found = byHand ? [] : await foundExcerpts(ctx, { sourceId, words });
  await ctx.db.delete(excerpts).where(eq(excerpts.statementId, statementId));
  await insertExcerpts(ctx, statementId, [...found, ...chosen.map(placedOf)]);
}

/** Whether the words of an entry in review rest on nothing yet and stand in a text of its source that came later. */
export async function isFoundByNow(
  ctx: ActorContext,
  status: StatementStatus,
  content: StatementContent,
): Promise<boolean> {
  const { sourceId, words, excerpts: cited = [] } = content;
  if (status !== "submitted" || !sourceId || proofOf(content).proved) return false;
  if (cited.some(({ purpose, textId }) => purpose === "words" && textId !== null)) return false;
  return (await findInSource(ctx, { sourceId, words }))?.quote.chosen != null;
}

async function foundExcerpts(
  ctx: ActorContext,
  wanted: { sourceId: string; words: string },
): Promise<PlacedExcerpt[]> {
  const found = await findInSource(ctx, wanted);
  const text = found && (await citedText(ctx, { textId: found.in.textId }));
  if (!text || !found.quote.chosen) return [];
  const placed: PlacedExcerpt[] = [];
  for (const { start, end, exact } of found.quote.chosen) {
    placed.push({
      purpose: "words",
      origin: "found",
      captureId: text.captureId,
      textId: text.id,
      start,
      end,
      exact,
      ...contextOf(text.text, asUnits(text.text, { start, end })),
      ...(await whereaboutsOf(ctx, text, { start, end })),
      coverage: null,
      description: "",
    });
  }
  return placed;
}

const placedOf = ({
  id: _id,
  statementId: _statement,
  position: _position,
  ...placed
}: typeof excerpts.$inferSelect) => placed;
