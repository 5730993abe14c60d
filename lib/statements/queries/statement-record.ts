import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { PublicAction } from "../../bills/profile";
import type { Card, Detail } from "../card";

export type StatementRecord = {
  card: Card;
  detail: Detail;
  publishedAt: Date;
  sourceId: string;
  /** The actions of each bill the statement names, by bill id. */
  actions: Record<string, PublicAction[]>;
};

/** One published statement by its number, with the life of each bill it names. */
export async function statementRecord(db: Database, number: number): Promise<StatementRecord | null> {
  const [row] = await db.execute<Row>(sql`
    select e.card, e.detail, e.published_at, e.source_id, (
      select jsonb_object_agg(
        bill ->> 'id',
        (select b.profile -> 'actions' from record.bills b where b.id = (bill ->> 'id')::uuid)
      )
      from jsonb_array_elements(e.card -> 'bills') bill
    ) as actions
    from record.editions e
    where e.number = ${number}`);
  if (!row) return null;
  return {
    card: row.card,
    detail: row.detail,
    publishedAt: new Date(row.published_at),
    sourceId: row.source_id,
    actions: Object.fromEntries(
      Object.entries(row.actions ?? {}).map(([id, actions]) => [id, actions ?? []]),
    ),
  };
}

type Row = {
  card: Card;
  detail: Detail;
  published_at: string;
  source_id: string;
  actions: Record<string, PublicAction[] | null> | null;
};
