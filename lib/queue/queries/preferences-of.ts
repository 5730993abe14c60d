import { eq } from "drizzle-orm";
import { userPreferences } from "@/db/schema";
import type { ActorContext } from "../../context";
import { type Preferences, preferences, usualPreferences } from "../preferences";

/** How this person likes the desk. What is kept and no longer means anything counts as not chosen. */
export async function preferencesOf({ db, actor }: ActorContext): Promise<Preferences> {
  const [kept] = await db.select().from(userPreferences).where(eq(userPreferences.userId, actor.id));
  if (!kept) return usualPreferences;
  const { userId: _, ...chosen } = kept;
  const read = preferences.safeParse(chosen);
  return read.success ? read.data : { ...usualPreferences, singleKeys: kept.singleKeys };
}
