import { desc, eq } from "drizzle-orm";
import { revisions, users } from "@/db/schema";
import type { Context } from "../context";
import type { StatementContent } from "./content";

/** The present text of an entry, who made it and when. Whoever calls has decided who may see it. */
export async function presentContent(ctx: Context, id: string) {
  const [latest] = await ctx.db
    .select({ content: revisions.content, by: users.name, at: revisions.at })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId))
    .where(eq(revisions.subjectId, id))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (!latest) throw new Error(`Entry ${id} has no revision`);
  return { content: latest.content as StatementContent, by: latest.by, at: latest.at.toISOString() };
}
