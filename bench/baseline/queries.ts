// The statements a careful person would write by hand for these pages, and no more columns than the pages show.
import type postgres from "postgres";
import type { BillProfile } from "@/lib/bills/profile";
import type { AgentProfile } from "@/lib/people/profile";
import type { Card, Detail } from "@/lib/statements/card";

type Shown<Profile> = { profile: Profile; cards: Card[] };

export async function personPage(
  sql: postgres.Sql,
  path: string,
  limit: number,
): Promise<Shown<AgentProfile> | null> {
  const [found, listed] = await Promise.all([
    sql<{ profile: AgentProfile }[]>`
      select g.profile from record.addresses a join record.agents g on g.id = a.subject_id where a.path = ${path}`,
    sql<{ card: Card }[]>`
      select e.card from record.timeline t join record.editions e on e.statement_id = t.statement_id
      where t.subject_id = (select subject_id from record.addresses where path = ${path})
      order by t.filed_on desc, t.number desc limit ${limit + 1}`,
  ]);
  return shown(found[0]?.profile, listed, limit);
}

export async function billPage(
  sql: postgres.Sql,
  [jurisdiction = "", session = "", identifier = ""]: string[],
  limit: number,
): Promise<Shown<BillProfile> | null> {
  const [found, listed] = await Promise.all([
    sql<{ profile: BillProfile }[]>`
      select profile from record.bills
      where jurisdiction = ${jurisdiction} and session = ${session} and identifier_slug = ${identifier}`,
    sql<{ card: Card }[]>`
      select e.card from record.timeline t join record.editions e on e.statement_id = t.statement_id
      where t.subject_id = (
        select id from record.bills
        where jurisdiction = ${jurisdiction} and session = ${session} and identifier_slug = ${identifier})
      order by t.filed_on desc, t.number desc limit ${limit + 1}`,
  ]);
  return shown(found[0]?.profile, listed, limit);
}

export async function permalink(
  sql: postgres.Sql,
  number: number,
): Promise<{ card: Card; detail: Detail } | null> {
  const [row] = await sql<{ card: Card; detail: Detail }[]>`
    select card, detail from record.editions where number = ${number}`;
  return row ?? null;
}

function shown<Profile>(profile: Profile | undefined, rows: readonly { card: Card }[], limit: number) {
  return profile ? { profile, cards: rows.slice(0, limit).map(({ card }) => card) } : null;
}
