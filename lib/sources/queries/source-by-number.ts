import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicSources } from "@/db/schema";
import type { SourceProfile } from "../profile";

export type PublicSource = { id: string; profile: SourceProfile };

/** A public source by the number readers say, D-318. */
export async function sourceByNumber(db: Database, number: number): Promise<PublicSource | null> {
  const [row] = await db
    .select({ id: publicSources.id, profile: publicSources.profile })
    .from(publicSources)
    .where(eq(publicSources.number, number));
  return row ? { id: row.id, profile: row.profile as SourceProfile } : null;
}
