import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { BillAddress, BillProfile } from "../../bills/profile";
import { billAtAddress } from "../../bills/queries/bill-at-address";
import { type Extent, entriesByMonth, readExtent, yearsWithEntries } from "./filed-days";
import { type SaidOnBill, saidOnBill } from "./said-on-bill";

export type BillRecord = { profile: BillProfile; extent: Extent; said: SaidOnBill[] };

/**
 * A public bill by address, with how much is on record and who said what on it: all of a bill's page but the
 * statements, in one statement to the database.
 */
export async function billRecord(db: Database, address: BillAddress): Promise<BillRecord | null> {
  const id = sql`b.id`;
  const found = await billAtAddress<{
    months: Record<string, number> | null;
    years: number[] | null;
    said: SaidOnBill[] | null;
  }>(
    db,
    address,
    sql`, ${entriesByMonth(id)} as months, ${yearsWithEntries(id)} as years, ${saidOnBill(id)} as said`,
  );
  if (!found) return null;
  const { months, years, said, profile } = found;
  return { profile, extent: readExtent(months, years), said: said ?? [] };
}
