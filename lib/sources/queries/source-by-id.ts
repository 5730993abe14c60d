import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicSources } from "@/db/schema";
import type { SourceProfile } from "../profile";

/** A public source by its id. */
export async function sourceById(db: Database, id: string): Promise<SourceProfile | null> {
  const [row] = await db
    .select({ profile: publicSources.profile })
    .from(publicSources)
    .where(eq(publicSources.id, id));
  return row ? (row.profile as SourceProfile) : null;
}
