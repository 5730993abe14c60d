import { eq, sql } from "drizzle-orm";
import { publicSources, sources } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { publicDay } from "../dates/public-day";
import { latestRevisions } from "../revisions/latest-revisions";
import { one } from "../rows";
import type { SourceContent } from "./content";
import type { SourceProfile } from "./profile";

export function sourceProfile(id: string, number: number, content: SourceContent): SourceProfile {
  return {
    id,
    number,
    title: content.title,
    kind: content.kind,
    publisher: content.publisherName,
    url: content.url,
    issued: publicDay(content.issued),
    published: publicDay(content.published),
    capturedOn: content.capturedOn,
    obtained: content.obtained,
  };
}

/** Makes a source public, once: it takes its number with the first edition that rests on it. */
export async function publishSource(
  ctx: ActorContext,
  id: string,
  content: SourceContent,
): Promise<SourceProfile> {
  // A number is drawn only by a source that has none; the update takes the row, so two editions cannot both draw.
  const { number } = one(
    await ctx.db
      .update(sources)
      .set({ number: sql`coalesce(${sources.number}, nextval('desk.source_numbers')::int)` })
      .where(sql`${sources.id} = ${id}`)
      .returning({ number: sources.number }),
  );
  if (number === null) throw new Error("A source was given no number");
  const profile = sourceProfile(id, number, content);
  await ctx.db
    .insert(publicSources)
    .values({ id, number, title: content.title, profile, publishedAt: sql`now()` })
    .onConflictDoNothing({ target: publicSources.id });
  return profile;
}

/** Brings the public row of a source up to its latest revision; does nothing for one that is not public. */
export async function refreshPublicSource(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.db
    .select({ number: publicSources.number })
    .from(publicSources)
    .where(eq(publicSources.id, id));
  const [latest] = row ? await latestRevisions(ctx, [id]) : [];
  if (!row || !latest) return;
  const content = latest.content as SourceContent;
  await ctx.db
    .update(publicSources)
    .set({ title: content.title, profile: sourceProfile(id, row.number, content) })
    .where(eq(publicSources.id, id));
}
