import { and, asc, eq } from "drizzle-orm";
import { versions } from "@/db/schema";
import type { Context } from "../context";
import type { Edition } from "./build-edition";
import { revisionsById } from "./gather-edition";
import { makeEdition } from "./make-edition";

/**
 * A version from before a correction, made again. Links stand in the present edition alone: what they lead to has a
 * life of its own.
 */
export async function makeVersion(
  ctx: Context,
  row: Pick<typeof versions.$inferSelect, "statementId" | "version" | "basis">,
): Promise<Edition> {
  const gathered = await revisionsById(ctx, row.statementId, row.basis);
  const edition = await makeEdition(ctx, gathered, row.version);
  return { ...edition, detail: { ...edition.detail, links: [] } };
}

/** Writes the versions of a statement again, as this release makes them. What they were made of never changes. */
export async function remakeVersions(ctx: Context, statementId: string): Promise<void> {
  const rows = await ctx.db
    .select({ statementId: versions.statementId, version: versions.version, basis: versions.basis })
    .from(versions)
    .where(eq(versions.statementId, statementId))
    .orderBy(asc(versions.version));
  for (const row of rows) {
    const { card, detail } = await makeVersion(ctx, row);
    await ctx.db
      .update(versions)
      .set({ card, detail })
      .where(and(eq(versions.statementId, statementId), eq(versions.version, row.version)));
  }
}
