import slugify from "@sindresorhus/slugify";
import { sql } from "drizzle-orm";
import type { ActorContext, Context } from "../../context";
import { publishEvidence } from "../../evidence/publish-evidence";
import { writePublicExcerpts } from "../../evidence/publish-excerpts";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { type Gathered, gatherRevisions } from "../gather-edition";
import { makeEdition } from "../make-edition";
import { moveEntry } from "../move-entry";
import { openEntry } from "../open-entry";
import { publishNamed } from "../publish-named";
import { refuseUnproved } from "../refuse-unproved";
import type { StatementStep } from "../schema";
import { insertEdition, refreshLinksTo } from "../write-edition";

/**
 * Publish a statement: an editor puts the approved revision before readers, whose words stand in the source. The statement takes its number and
 * address; whoever and whatever it names becomes public with it, in the same transaction.
 */
export async function publishStatement(ctx: Context, step: StatementStep) {
  authorize(ctx, "statement.publish");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, step);
    authorize(ctx, "statement.publish", entry);
    const draft = await gatherRevisions(ctx, entry.id);
    await refuseUnproved(ctx, draft.statement.content);
    const address = await takeNumber(ctx, draft.statement.content.words);
    const moved = await moveEntry(ctx, entry, "published", "published", address);
    const gathered: Gathered = {
      ...draft,
      statement: { ...draft.statement, id: moved.revision.id, number: moved.revision.number },
    };
    await publishNamed(ctx, gathered);
    const edition = await makeEdition(ctx, gathered, 1);
    await insertEdition(ctx, edition, {
      gathered,
      contentHash: moved.revision.contentHash,
      publishedAt: address.publishedAt,
    });
    await writePublicExcerpts(ctx, entry.id, edition.detail.excerpts ?? []);
    await publishEvidence(
      ctx,
      [gathered.source, ...gathered.cited].map(({ subjectId }) => subjectId),
    );
    await refreshLinksTo(ctx, entry.id);
    return {
      id: entry.id,
      entry: entry.entry,
      status: moved.status,
      version: moved.version,
      number: address.number,
      slug: address.slug,
    };
  });
}

// The instant is the database's own: one clock decides, whichever process publishes.
async function takeNumber(ctx: ActorContext, words: string) {
  const { number, at } = one([
    ...(await ctx.db.execute<{ number: number; at: string }>(
      sql`select nextval('desk.statement_numbers')::int as number, now()::text as at`,
    )),
  ]);
  return { number, slug: slugOf(words), publishedAt: new Date(at) };
}

// The first words, cut at a word: an address people can read. The number alone identifies the statement.
function slugOf(words: string): string {
  const slug = slugify(words.slice(0, 300)).slice(0, 72);
  return (slug.length === 72 ? slug.replace(/-[^-]*$/, "") : slug) || "statement";
}
