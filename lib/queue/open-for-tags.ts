import { eq } from "drizzle-orm";
import { entryLines, statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { notFound } from "../errors";
import { can } from "../permissions/can";
import { entryFactsOf } from "./line-facts";

/** An entry to be tagged. Its row is not locked: a tag is no part of it. */
export async function openForTags(ctx: ActorContext, id: string) {
  const [line] = await ctx.db
    .select({
      entry: statements.entry,
      status: statements.status,
      state: entryLines.state,
      authorId: entryLines.authorId,
      openedById: entryLines.openedById,
      contributorIds: entryLines.contributorIds,
    })
    .from(statements)
    .innerJoin(entryLines, eq(entryLines.statementId, statements.id))
    .where(eq(statements.id, id));
  if (!line) throw notFound("entry");
  const facts = entryFactsOf(line);
  if (!can(ctx.actor, "statement.read", facts)) throw notFound("entry");
  return { entry: line.entry, facts };
}
