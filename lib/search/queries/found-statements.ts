import type { Database } from "@/db/connect";
import { encodeCursor } from "../../cursor";
import type { Card } from "../../statements/card";
import { statementsByWords, type Total } from "../../statements/queries/statements-by-words";
import { anyOfTheWords, type SearchAsked } from "../search-query";

export type FoundStatements = {
  rows: Card[];
  next: string | null;
  total: Total;
  /** Where nothing is found: what looser words would find. */
  instead: { q: string; total: Total } | null;
  /** Where nothing is found: how many retracted statements the words are in. */
  retracted: Total | null;
};

type Asked = Pick<SearchAsked, "q" | "after"> & { retracted?: boolean; limit?: number };

/** One page of the statements that match what a reader typed, with how many there are. */
export async function foundStatements(
  db: Database,
  { q, after, retracted = false, limit = 25 }: Asked,
): Promise<FoundStatements> {
  const status = retracted ? "any" : "standing";
  const { rows, total } = await statementsByWords(db, { q, status, after, limit });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const nothing = rows.length === 0 && after === null;
  return {
    rows: rows.slice(0, limit).map(({ card }) => card),
    next: last ? encodeCursor([last.filed_on, last.number]) : null,
    total,
    instead: nothing ? await looser(db, { q, status }) : null,
    retracted: nothing && !retracted ? await amongRetracted(db, q) : null,
  };
}

async function looser(
  db: Database,
  { q, status }: { q: string; status: "any" | "standing" },
): Promise<FoundStatements["instead"]> {
  const words = anyOfTheWords(q);
  if (words === null || words === q) return null;
  const { total } = await statementsByWords(db, { q: words, status, after: null, limit: 1 });
  return total.count > 0 ? { q: words, total } : null;
}

async function amongRetracted(db: Database, q: string): Promise<Total | null> {
  const { total } = await statementsByWords(db, { q, status: "retracted", after: null, limit: 1 });
  return total.count > 0 ? total : null;
}
