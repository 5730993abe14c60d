import { eq } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { StatementStatus } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import { DomainError, notFound } from "../errors";
import { can } from "../permissions/can";
import { type OpenCorrection, openCorrectionOf } from "./open-correction";
import { presentContent } from "./present-content";
import type { StatementStep } from "./schema";

export type OpenEntry = {
  id: string;
  entry: number;
  status: StatementStatus;
  version: number;
  createdById: string;
  number: number | null;
  slug: string | null;
  /** The correction under way. */
  correction: OpenCorrection | null;
};

/**
 * Takes an entry for a change: locks its row, so that changes follow one another, and refuses a version that is
 * no longer the present one. The refusal carries the present text, so that both can be shown.
 * @throws DomainError not_found (also for an entry this person may not read) or conflict
 */
export async function openEntry(ctx: ActorContext, { id, version }: StatementStep): Promise<OpenEntry> {
  const [row] = await ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      status: statements.status,
      version: statements.version,
      createdById: statements.createdById,
      number: statements.number,
      slug: statements.slug,
    })
    .from(statements)
    .where(eq(statements.id, id))
    .for("update");
  const entry = row && { ...row, correction: await openCorrectionOf(ctx, id) };
  if (!entry || !can(ctx.actor, "statement.read", entry)) throw notFound("entry");
  if (entry.version !== version) {
    throw new DomainError(
      "conflict",
      "Somebody has changed this entry since you opened it.",
      {},
      {
        version: entry.version,
        status: entry.status,
        ...(await presentContent(ctx, id)),
      },
    );
  }
  return entry;
}
