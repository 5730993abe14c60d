import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { Card, Detail } from "../../statements/card";
import { noticeColumns, type PublicCorrection } from "./public-corrections";

type State = { card: Card; detail: Detail };

export type PublicNotice = PublicCorrection & {
  /** The statement before the notice, and as the notice made it. */
  before: State | null;
  after: State;
};

/** The notice that made this version of a statement, with what it changed. */
export async function publicNotice(
  db: Database,
  { number, version }: { number: number; version: number },
): Promise<PublicNotice | null> {
  const [row] = await db.execute<PublicNotice>(sql`
    select ${noticeColumns},
      (select jsonb_build_object('card', v.card, 'detail', v.detail) from record.versions v
        where v.statement_id = c.statement_id and v.version = c.version - 1) as before,
      coalesce(
        (select jsonb_build_object('card', v.card, 'detail', v.detail) from record.versions v
          where v.statement_id = c.statement_id and v.version = c.version),
        jsonb_build_object('card', e.card, 'detail', e.detail)) as after
    from record.editions e join record.corrections c on c.statement_id = e.statement_id
    where e.number = ${number} and c.version = ${version}`);
  return row ?? null;
}
