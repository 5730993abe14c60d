import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicBills } from "@/db/schema";
import type { BillProfile } from "../profile";

/** A public bill by its id. */
export async function billById(db: Database, id: string): Promise<BillProfile | null> {
  const [row] = await db
    .select({ profile: publicBills.profile })
    .from(publicBills)
    .where(eq(publicBills.id, id));
  return row ? (row.profile as BillProfile) : null;
}
