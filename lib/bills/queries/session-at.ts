import { and, eq } from "drizzle-orm";
import { jurisdictions, legislativeSessions } from "@/db/schema";
import type { Context } from "../../context";

/** The id of the legislative session with this address, for the desk; null when there is none. */
export async function sessionAt(
  ctx: Context,
  { jurisdiction, session }: { jurisdiction: string; session: string },
): Promise<string | null> {
  const [row] = await ctx.db
    .select({ id: legislativeSessions.id })
    .from(legislativeSessions)
    .innerJoin(jurisdictions, eq(jurisdictions.id, legislativeSessions.jurisdictionId))
    .where(and(eq(jurisdictions.slug, jurisdiction), eq(legislativeSessions.slug, session)));
  return row?.id ?? null;
}
