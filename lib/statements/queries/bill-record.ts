import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { BillAddress, BillProfile } from "../../bills/profile";
import { fromBillAt } from "../../bills/queries/bill-at-address";
import { type Extent, latestDays, readExtent, yearsWithEntries } from "./filed-days";
import { openRows, type RowRef, rowVersion } from "./published-rows";
import { retractedEntries } from "./retracted-entries";
import {
  cardRows,
  type ListedEntry,
  type TimelinePage,
  type TimelineQuery,
  timelineEntries,
  timelinePage,
} from "./timeline-page";

export type BillRecord = {
  profile: BillProfile;
  /** Another whenever anything in the profile may be. */
  version: string;
  /** Another whenever a statement on the page may be. */
  listed: string;
  extent: Extent;
  /** Retracted statements; they stand in no list and in no count. */
  retracted: number;
  page: TimelinePage;
};

/**
 * A public bill by address: how much is on record, and one page of statements. One statement to the database says what
 * belongs on the page, a second reads whatever of it is not kept.
 */
export async function billRecord(
  db: Database,
  address: BillAddress,
  query: TimelineQuery,
  limit?: number,
): Promise<BillRecord | null> {
  const id = sql`b.id`;
  const [found] = await db.execute<Found>(sql`
    select b.id, ${rowVersion("b")} as version,
      ${latestDays(id)} as days,
      ${yearsWithEntries(id)} as years,
      ${retractedEntries(id)} as retracted,
      ${timelineEntries(id, query, limit)} as entries
    ${fromBillAt(address)}`);
  if (!found) return null;
  const entries = found.entries ?? [];
  const rows = await openRows(db, { bill: [found], card: cardRows(entries, limit) });
  const profile = rows("bill", found.id);
  if (!profile) return null;
  return {
    profile,
    version: found.version,
    listed: cardRows(entries, limit)
      .map(({ id, version }) => `${id} ${version}`)
      .join(),
    extent: readExtent(found.days, found.years),
    retracted: found.retracted,
    page: timelinePage(entries, (card) => rows("card", card), query, limit),
  };
}

type Found = RowRef & {
  days: string[] | null;
  years: number[] | null;
  retracted: number;
  entries: ListedEntry[] | null;
};
