import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { dayKey, decodeCursor } from "../../cursor";
import { nameQuery } from "../../name-query";
import { merged, type Page, pageOf } from "../../pages";
import type { BillProfile } from "../profile";

export type BillsPageOptions = {
  /** Words a name or number has to begin with. */
  q?: string | null;
  cursor?: string | null;
  limit?: number;
};

/** Public bills, the one with the latest action first; those without a dated action last. */
export async function billsPage(
  db: Database,
  { q, cursor, limit = 50 }: BillsPageOptions,
): Promise<Page<BillProfile>> {
  const names = q ? nameQuery(q) : null;
  if (q && names === null) return { rows: [], next: null };
  const key = cursor ? decodeCursor(cursor, dayKey) : null;
  const ranges = rangesAfter(key).map((range) => {
    const where = and(range, names ? sql`search @@ ${names}` : undefined);
    return sql`select latest_action_on, id, profile from record.bills where ${where}`;
  });
  const rows = await db.execute<{ latest_action_on: string | null; id: string; profile: BillProfile }>(
    merged(ranges, byLatestAction, limit + 1),
  );
  return pageOf(
    rows,
    limit,
    (row) => [row.latest_action_on, row.id],
    (row) => row.profile,
  );
}

const byLatestAction = sql`latest_action_on desc nulls last, id`;

// The order mixes directions, so that no single comparison says "after this key".
function rangesAfter(key: readonly [string | null, string] | null): SQL[] {
  if (key === null) return [sql`true`];
  const [day, id] = key;
  if (day === null) return [sql`latest_action_on is null and id > ${id}::uuid`];
  return [
    sql`latest_action_on <= ${day}::date and (latest_action_on < ${day}::date or id > ${id}::uuid)`,
    sql`latest_action_on is null`,
  ];
}
