import { userPreferences } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { Preferences, PreferencesChange } from "../preferences";
import { preferencesOf } from "../queries/preferences-of";

/** Save preferences: somebody says how they like the desk. What they do not name stays. */
export async function savePreferences(ctx: Context, change: PreferencesChange): Promise<Preferences> {
  authorize(ctx, "account.own");

  return transaction(ctx, async (ctx) => {
    const wanted = { ...(await preferencesOf(ctx)), ...withoutGaps(change) };
    await ctx.db
      .insert(userPreferences)
      .values({ userId: ctx.actor.id, ...wanted })
      .onConflictDoUpdate({ target: userPreferences.userId, set: wanted });
    return wanted;
  });
}

const withoutGaps = (change: PreferencesChange): Partial<Preferences> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
