import { desc, lt } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicSources } from "@/db/schema";
import { decodeCursor, numberKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import type { SourceProfile } from "../profile";

/** Public sources, the one with the highest number first. */
export async function sourcesPage(
  db: Database,
  { cursor, limit = 50 }: { cursor?: string | null; limit?: number },
): Promise<Page<SourceProfile>> {
  const key = cursor ? decodeCursor(cursor, numberKey) : null;
  const rows = await db
    .select({ number: publicSources.number, profile: publicSources.profile })
    .from(publicSources)
    .where(key ? lt(publicSources.number, key[0]) : undefined)
    .orderBy(desc(publicSources.number))
    .limit(limit + 1);
  return pageOf(
    rows,
    limit,
    (row) => [row.number],
    (row) => row.profile as SourceProfile,
  );
}
