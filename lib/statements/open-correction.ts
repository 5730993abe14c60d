import { and, eq, inArray } from "drizzle-orm";
import { corrections } from "@/db/schema";
import { type CorrectionKind, type OpenCorrectionState, openCorrectionStates } from "@/db/vocabulary";
import type { ActorContext, Context } from "../context";

export type OpenCorrection = {
  id: string;
  kind: CorrectionKind;
  note: string;
  state: OpenCorrectionState;
  openedById: string;
};

/** The correction of a public statement that is under way; there is at most one. */
export async function openCorrectionOf(ctx: Context, statementId: string): Promise<OpenCorrection | null> {
  const [row] = await ctx.db
    .select({
      id: corrections.id,
      kind: corrections.kind,
      note: corrections.note,
      state: corrections.state,
      openedById: corrections.openedById,
    })
    .from(corrections)
    .where(
      and(eq(corrections.statementId, statementId), inArray(corrections.state, [...openCorrectionStates])),
    );
  return (row as OpenCorrection | undefined) ?? null;
}

/** A change voids the approval of a correction: it waits for review again. */
export async function reopenCorrection(ctx: ActorContext, { id, state }: OpenCorrection): Promise<void> {
  if (state !== "approved") return;
  await ctx.db.update(corrections).set({ state: "submitted" }).where(eq(corrections.id, id));
}
