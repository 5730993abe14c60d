import { eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import type { ActorContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../permissions/authorize";

/**
 * Takes a saved view for a change: one's own, or one of the team's for whoever may share views.
 * @throws DomainError not_found (also for somebody else's private view) or not_allowed
 */
export async function openView(ctx: ActorContext, id: string) {
  const [view] = await ctx.db.select().from(savedViews).where(eq(savedViews.id, id)).for("update");
  if (!view || (view.scope === "private" && view.ownerId !== ctx.actor.id)) throw notFound("view");
  if (view.scope === "team") authorize(ctx, "view.share");
  return view;
}
