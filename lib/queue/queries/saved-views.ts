import { asc, eq, or, sql } from "drizzle-orm";
import { users, savedViews as views } from "@/db/schema";
import type { ActorContext } from "../../context";
import { can } from "../../permissions/can";
import type { SavedView } from "../saved-views";
import { readQueueQuery, settleView, viewText } from "../view";
import { tabsOf } from "./queue-tabs";

/** One's own views and the team's, each kind by name. */
export async function savedViews(ctx: ActorContext): Promise<SavedView[]> {
  const rows = await ctx.db
    .select({
      id: views.id,
      name: views.name,
      scope: views.scope,
      view: views.view,
      ownerId: views.ownerId,
      by: users.name,
    })
    .from(views)
    .innerJoin(users, eq(users.id, views.ownerId))
    .where(or(eq(views.ownerId, ctx.actor.id), eq(views.scope, "team")))
    .orderBy(asc(views.scope), asc(sql`lower(${views.name})`), asc(views.id));
  const tabs = new Map(tabsOf(ctx).map((tab) => [tab, 0]));
  return rows.map(({ view, ownerId, ...row }) => ({
    ...row,
    // A tab this person has no use for falls back to one they have.
    href: `/desk?${viewText(settleView(readQueueQuery(view), tabs))}` as const,
    mine: row.scope === "team" ? can(ctx.actor, "view.share") : ownerId === ctx.actor.id,
  }));
}
