import type { Database } from "@/db/connect";
import { encodeCursor, type FiledKey } from "../../cursor";
import type { Card } from "../../statements/card";
import { statementsByWords, type Total } from "../../statements/queries/statements-by-words";
import { anyOfTheWords } from "../search-query";

export type FoundStatements = {
  rows: Card[];
  next: string | null;
  total: Total;
  /** Where nothing is found: what looser words would find. */
  instead: { q: string; total: Total } | null;
};

/** One page of the statements that match what a reader typed, with how many there are. */
export async function foundStatements(
  db: Database,
  { q, after, limit = 25 }: { q: string; after: FiledKey | null; limit?: number },
): Promise<FoundStatements> {
  const { rows, total } = await statementsByWords(db, { q, after, limit });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(({ card }) => card),
    next: last ? encodeCursor([last.filed_on, last.number]) : null,
    total,
    instead: rows.length === 0 && after === null ? await looser(db, q) : null,
  };
}

async function looser(db: Database, q: string): Promise<FoundStatements["instead"]> {
  const words = anyOfTheWords(q);
  if (words === null || words === q) return null;
  const { total } = await statementsByWords(db, { q: words, after: null, limit: 1 });
  return total.count > 0 ? { q: words, total } : null;
}
