import { sql } from "drizzle-orm";
import type { ActorContext } from "../context";
import { invalid } from "../errors";
import { billPath } from "./profile";

type Address = { jurisdiction: string; session: string; identifierSlug: string };

/**
 * Before a public bill is shown at another address: the one it had goes on leading to it.
 * @throws DomainError invalid, where the new address was once that of another bill
 */
export async function keepBillAddress(ctx: ActorContext, id: string): Promise<void> {
  const [row] = await ctx.db.execute<{ now: Address; then: Address | null }>(sql`
    select json_build_object('jurisdiction', j.slug, 'session', s.slug, 'identifierSlug', b.identifier_slug) as now,
      (select json_build_object('jurisdiction', p.jurisdiction, 'session', p.session, 'identifierSlug', p.identifier_slug)
        from record.bills p where p.id = b.id) as then
    from desk.bills b
    join desk.legislative_sessions s on s.id = b.legislative_session_id
    join desk.jurisdictions j on j.id = s.jurisdiction_id
    where b.id = ${id}::uuid`);
  if (!row?.then) return;
  const [now, then] = [billPath(row.now), billPath(row.then)];
  if (now === then) return;
  const [taken] = await ctx.db.execute(sql`
    select from record.addresses where path = ${now} and subject_id <> ${id}::uuid`);
  if (taken) throw invalid("identifier", "This number was once the address of another bill.");
  await ctx.db.execute(sql`
    insert into record.addresses (path, kind, subject_id, retired_at) values (${then}, 'bill', ${id}::uuid, now())
    on conflict (path) do nothing`);
}
