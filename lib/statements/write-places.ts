// Where a statement stands in the timelines of those it names. A retracted one stands in none: what is left of each
// place is counted in a sentence. A retraction leaves voices and bills as they were, so its places are those it had.
import { eq } from "drizzle-orm";
import { retractedPlaces, timeline } from "@/db/schema";
import type { Context } from "../context";
import type { Edition } from "./build-edition";

type Places = Pick<Edition, "card" | "filedOn" | "timeline">;

export async function insertPlaces(ctx: Context, { card, filedOn, timeline: places }: Places): Promise<void> {
  if (places.length === 0) return;
  const { id: statementId, number } = card;
  if (card.status === "retracted") {
    await ctx.db
      .insert(retractedPlaces)
      .values(places.map(({ subjectId }) => ({ subjectId, statementId, number })));
    return;
  }
  const dayKnown = card.filedBy !== "logged";
  await ctx.db
    .insert(timeline)
    .values(places.map((place) => ({ ...place, filedOn, dayKnown, number, statementId })));
}

export async function replacePlaces(ctx: Context, places: Places): Promise<void> {
  await ctx.db.delete(timeline).where(eq(timeline.statementId, places.card.id));
  await ctx.db.delete(retractedPlaces).where(eq(retractedPlaces.statementId, places.card.id));
  await insertPlaces(ctx, places);
}
