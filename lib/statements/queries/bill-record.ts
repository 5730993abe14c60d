import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { BillAddress, BillProfile } from "../../bills/profile";
import { billAtAddress } from "../../bills/queries/bill-at-address";
import { type Extent, latestDays, readExtent, yearsWithEntries } from "./filed-days";

export type BillRecord = { profile: BillProfile; extent: Extent };

/**
 * A public bill by address, with how much is on record: all of a bill's page but the statements, in one statement to
 * the database.
 */
export async function billRecord(db: Database, address: BillAddress): Promise<BillRecord | null> {
  const id = sql`b.id`;
  const found = await billAtAddress<{ days: string[] | null; years: number[] | null }>(
    db,
    address,
    sql`, ${latestDays(id)} as days, ${yearsWithEntries(id)} as years`,
  );
  return found && { profile: found.profile, extent: readExtent(found.days, found.years) };
}
