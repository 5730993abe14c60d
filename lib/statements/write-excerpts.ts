import { excerpts } from "@/db/schema";
import type { ActorContext } from "../context";
import type { ExcerptContent } from "../excerpts/content";
import { type PlacedExcerpt, placeExcerpts } from "../excerpts/place-excerpts";
import { keepPastedText } from "./keep-pasted-text";
import type { StatementInput } from "./schema";

/** The excerpts somebody chose, each at its place in a stored file. @throws DomainError invalid, by excerpt */
export const placeChosen = (
  ctx: ActorContext,
  { sourceId, excerpts }: Pick<StatementInput, "sourceId" | "excerpts">,
  present: readonly ExcerptContent[] = [],
): Promise<PlacedExcerpt[]> =>
  placeExcerpts(ctx, {
    excerpts,
    sourceId,
    pasted: async () => (sourceId ? keepPastedText(ctx, sourceId) : null),
    cited: new Set(present.map(({ captureId }) => captureId)),
  });

/** Writes the excerpts of a statement, in their order. */
export async function insertExcerpts(
  ctx: ActorContext,
  statementId: string,
  placed: readonly PlacedExcerpt[],
): Promise<void> {
  if (placed.length === 0) return;
  await ctx.db
    .insert(excerpts)
    .values(placed.map((excerpt, position) => ({ ...excerpt, statementId, position })));
}
