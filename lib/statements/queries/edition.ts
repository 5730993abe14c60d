import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { editions } from "@/db/schema";
import type { Card, Detail } from "../card";

/** One published statement by its id or its number, as it was published. */
export async function edition(
  db: Database,
  name: { id: string } | { number: number },
): Promise<{ card: Card; detail: Detail } | null> {
  const [row] = await db
    .select({ card: editions.card, detail: editions.detail })
    .from(editions)
    .where("id" in name ? eq(editions.statementId, name.id) : eq(editions.number, name.number));
  return row ? { card: row.card as Card, detail: row.detail as Detail } : null;
}
