import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { type BillAddress, type BillProfile, billPath } from "../profile";

export type BillAtAddress<Extra> = { profile: BillProfile } & Extra;

/**
 * The public bill with this address, or the one that had it before. `extra` are more columns of the same statement,
 * each after a comma; they may speak of the bill as `b`.
 */
export async function billAtAddress<Extra = unknown>(
  db: Database,
  address: BillAddress,
  extra: SQL = sql``,
): Promise<BillAtAddress<Extra> | null> {
  const rows = await db.execute(sql`
    select b.profile${extra}
    from record.bills b
    where b.id = coalesce(
      ${billIdAt(address)},
      (select subject_id from record.addresses where path = ${billPath(address)} and kind = 'bill')
    )`);
  const [row] = rows as unknown as BillAtAddress<Extra>[];
  return row ?? null;
}

/** The id of the public bill with this address, as a value inside another statement; null when there is none. */
export const billIdAt = ({ jurisdiction, session, identifierSlug }: BillAddress) => sql`(
  select id from record.bills
  where jurisdiction = ${jurisdiction} and session = ${session} and identifier_slug = ${identifierSlug}
)`;
