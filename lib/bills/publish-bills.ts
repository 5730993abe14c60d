import { eq, inArray, sql } from "drizzle-orm";
import { ballots, publicBills, votes } from "@/db/schema";
import type { ActorContext, Context } from "../context";
import { latestRevisions } from "../revisions/latest-revisions";
import { byId } from "../rows";
import { billProfile, latestActionDay } from "./build-profile";
import type { BillContent } from "./content";
import { publicVoters } from "./public-voters";

/** Makes bills public that are not yet. */
export async function publishBills(
  ctx: ActorContext,
  bills: { id: string; content: BillContent }[],
): Promise<void> {
  if (bills.length === 0) return;
  const ids = bills.map(({ id }) => id);
  const known = byId(
    await ctx.db.select({ id: publicBills.id }).from(publicBills).where(inArray(publicBills.id, ids)),
  );
  for (const { id, content } of bills.filter((bill) => !known.has(bill.id))) {
    await ctx.db
      .insert(publicBills)
      .values(await publicRow(ctx, id, content))
      .onConflictDoNothing({ target: publicBills.id });
  }
}

/** Brings the public row of a bill up to its latest revision; does nothing for one that is not public. */
export async function refreshPublicBill(ctx: Context, id: string): Promise<void> {
  const [row] = await ctx.db.select({ id: publicBills.id }).from(publicBills).where(eq(publicBills.id, id));
  const [latest] = row ? await latestRevisions(ctx, [id]) : [];
  if (!latest) return;
  const { publishedAt: _kept, ...changed } = await publicRow(ctx, id, latest.content as BillContent);
  await ctx.db.update(publicBills).set(changed).where(eq(publicBills.id, id));
}

/** Once people are public, or are found to be one, the ballots of public bills that name them link to them. */
export async function refreshBillsNaming(ctx: ActorContext, agentIds: readonly string[]): Promise<void> {
  if (agentIds.length === 0) return;
  const voters = sql`select desk.family(id) from unnest(${`{${agentIds.join(",")}}`}::uuid[]) id`;
  const named = await ctx.db
    .selectDistinct({ id: votes.billId })
    .from(ballots)
    .innerJoin(votes, eq(votes.id, ballots.voteId))
    .innerJoin(publicBills, eq(publicBills.id, votes.billId))
    .where(sql`${ballots.agentId} in (${voters})`);
  for (const { id } of named) await refreshPublicBill(ctx, id);
}

async function publicRow(ctx: Context, id: string, content: BillContent) {
  return {
    id,
    jurisdiction: content.jurisdiction.slug,
    session: content.session.slug,
    identifierSlug: content.identifierSlug,
    identifier: content.identifier,
    title: content.title,
    profile: billProfile(id, content, await publicVoters(ctx, [id])),
    latestActionOn: latestActionDay(content),
    publishedAt: sql`now()`,
  };
}
