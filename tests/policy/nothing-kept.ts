import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";

class NothingKept extends Error {}

/** Does the work, lets the database hold against it what it would hold at the end, and takes everything back. */
export async function nothingKept<Value>(
  db: Database,
  work: (tx: Database) => Promise<Value>,
): Promise<Value> {
  let value: { of: Value } | undefined;
  try {
    await db.transaction(async (tx) => {
      value = { of: await work(tx as unknown as Database) };
      await tx.execute(sql`set constraints all immediate`);
      throw new NothingKept();
    });
  } catch (error) {
    if (error instanceof NothingKept && value) return value.of;
    throw error;
  }
  throw new Error("Something was kept");
}
