import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { type BillAddress, type BillProfile, billPath } from "../profile";

/** The public bill with this address, or the one that had it before. */
export async function billAtAddress(
  db: Database,
  address: BillAddress,
): Promise<{ profile: BillProfile } | null> {
  const [row] = await db.execute<{ profile: BillProfile }>(sql`select b.profile ${fromBillAt(address)}`);
  return row ?? null;
}

/** The rest of a statement that asks about this bill, as `b`. */
export const fromBillAt = (address: BillAddress): SQL => sql`
  from record.bills b
  where b.id = coalesce(
    ${billIdAt(address)},
    (select subject_id from record.addresses where path = ${billPath(address)} and kind = 'bill')
  )`;

/** The id of the public bill with this address, as a value inside another statement; null when there is none. */
export const billIdAt = ({ jurisdiction, session, identifierSlug }: BillAddress) => sql`(
  select id from record.bills
  where jurisdiction = ${jurisdiction} and session = ${session} and identifier_slug = ${identifierSlug}
)`;
