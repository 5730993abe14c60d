import { and, eq, sql } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { Context } from "../context";
import { storage } from "../storage/open-storage";
import type { Storage } from "../storage/storage";
import { verifyObject } from "../storage/verify-object";

const batch = 200;

/**
 * Reads the bytes of every ready capture and compares them with their hash. Several captures may share bytes, which are
 * read once.
 * @throws StorageAway
 */
export async function verifyStoredBytes(
  ctx: Context,
  report: (sha256: string, problem: string) => void,
  store: Storage = storage(),
): Promise<number> {
  let checked = 0;
  let after = "";
  for (;;) {
    const rows = await ctx.db
      .selectDistinct({ sha256: captures.sha256, size: captures.size })
      .from(captures)
      .where(and(eq(captures.state, "ready"), sql`${captures.sha256} > ${after}`))
      .orderBy(captures.sha256)
      .limit(batch);
    for (const { sha256, size } of rows) {
      if (!sha256 || size === null) continue;
      const state = await verifyObject(store, { sha256, size });
      if (state === "missing") report(sha256, "the stored bytes are not there");
      if (state === "damaged") report(sha256, "the stored bytes are not those of this hash");
      after = sha256;
      checked++;
    }
    if (rows.length < batch) return checked;
  }
}
