import { and, type SQL, sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";
import { likePatterns } from "../../search-pattern";

/** What a bill may lack. */
export const missingOfBills = ["action", "vote", "source"] as const;
export type MissingOfBill = (typeof missingOfBills)[number];

/** A bill as a line of the registry. */
export type BillLine = {
  id: string;
  identifier: string;
  title: string;
  names: string[];
  session: string;
  jurisdiction: string;
  actions: number;
  votes: number;
  /** Null: not public. */
  path: string | null;
};

export type DeskBillsOptions = {
  /** A number ("HB 6004", "hb6004"), or a part of its title or of any of its names. */
  q?: string;
  sessionId?: string | null;
  missing?: MissingOfBill | null;
  cursor?: string | null;
  limit?: number;
};

/** The bills of the registry by number, numbers in their order. For everybody at the desk. */
export async function deskBills(
  ctx: ActorContext,
  { q = "", sessionId = null, missing = null, cursor, limit = 50 }: DeskBillsOptions,
): Promise<Page<BillLine>> {
  authorize(ctx, "registry.read");
  const key = cursor ? decodeCursor(cursor, idKey) : null;
  const where = and(
    q.trim() === "" ? undefined : named(q),
    sessionId ? sql`b.legislative_session_id = ${sessionId}::uuid` : undefined,
    missing ? lacking[missing] : undefined,
    key
      ? sql`(${filedBy}, b.id) > (select ${filedBy}, b.id from desk.bills b where b.id = ${key[0]})`
      : undefined,
  );
  const rows = await ctx.db.execute<BillLine>(sql`
    select b.id, b.identifier, b.title, s.name as session, j.name as jurisdiction,
      array(select n.name from desk.bill_names n where n.bill_id = b.id order by n.kind, n.name limit 3) as names,
      (select count(*)::int from desk.bill_actions a where a.bill_id = b.id) as actions,
      (select count(*)::int from desk.votes v where v.bill_id = b.id) as votes,
      (select p.profile ->> 'path' from record.bills p where p.id = b.id) as path
    from desk.bills b
    join desk.legislative_sessions s on s.id = b.legislative_session_id
    join desk.jurisdictions j on j.id = s.jurisdiction_id
    where ${where ?? sql`true`} order by ${filedBy}, b.id limit ${limit + 1}`);
  return pageOf(
    [...rows],
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

// "hb-6004" is filed as "hb-0000006004", so that HB 9 stands before HB 10.
const filedBy: SQL = sql`regexp_replace(regexp_replace(b.identifier_slug, '(\\d+)', '0000000000\\1', 'g'), '0*(\\d{10})(?!\\d)', '\\1', 'g')`;

function named(q: string): SQL {
  const typed = likePatterns(q);
  const number = typed.text.replace(/[^\p{L}\p{N}]/gu, "");
  return sql`(lower(b.title) like ${typed.contains}
    or (${number} <> '' and starts_with(replace(b.identifier_slug, '-', ''), ${number}))
    or exists (select from desk.bill_names n where n.bill_id = b.id and lower(n.name) like ${typed.contains}))`;
}

const lacking: Record<MissingOfBill, SQL> = {
  action: sql`not exists (select from desk.bill_actions a where a.bill_id = b.id)`,
  source: sql`(b.title_source_id is null or (b.description <> '' and b.description_source_id is null)
    or exists (select from desk.bill_names n where n.bill_id = b.id and n.source_id is null)
    or exists (select from desk.bill_actions a where a.bill_id = b.id and a.source_id is null)
    or exists (select from desk.votes v where v.bill_id = b.id and v.source_id is null
      and not exists (select from desk.vote_counts c where c.vote_id = v.id and c.source_id is not null)))`,
  vote: sql`not exists (select from desk.votes v where v.bill_id = b.id)`,
};
