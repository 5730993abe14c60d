import type { Database } from "@/db/connect";
import type { PublishedStatement } from "../../statements/queries/statements-page";
import { type CorrectionsPageOptions, correctionsPage } from "./public-corrections";

/** The statements of the latest notices, each once, as they stand now: those that were retracted as well. */
export async function correctedStatements(
  db: Database,
  options: CorrectionsPageOptions,
): Promise<PublishedStatement[]> {
  const { rows } = await correctionsPage(db, options);
  const statements = new Map<number, PublishedStatement>();
  for (const { card, publishedAt, issuedAt } of rows) {
    // The newest notice of a statement comes first.
    if (statements.has(card.number)) continue;
    statements.set(card.number, {
      card,
      publishedAt: new Date(publishedAt),
      changedAt: new Date(issuedAt),
    });
  }
  return [...statements.values()];
}
