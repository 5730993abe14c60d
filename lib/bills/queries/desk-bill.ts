import { eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { agents, bills, publicBills } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { latestRevisions } from "../../revisions/latest-revisions";
import type { BillContent } from "../content";
import { billPath } from "../profile";
import { billActionIds } from "./desk-bill-parts";

// Both sides of the wall call their table "bills".
const published = alias(publicBills, "published");

/** A bill as the registry keeps it. */
export type DeskBill = {
  id: string;
  version: number;
  content: BillContent;
  /** The ids of its steps, in their order. */
  actionIds: string[];
  legislativeSessionId: string;
  /** Who cast the ballots, by id. */
  voters: Record<string, string>;
  /** Where readers find it; null while it is not public. */
  publicPath: string | null;
};

/** One bill with its actions and votes. For everybody at the desk; null when there is none. */
export async function deskBill(ctx: ActorContext, id: string): Promise<DeskBill | null> {
  authorize(ctx, "registry.read");
  const [row] = await ctx.db
    .select({
      version: bills.version,
      legislativeSessionId: bills.legislativeSessionId,
      publicId: published.id,
    })
    .from(bills)
    .leftJoin(published, eq(published.id, bills.id))
    .where(eq(bills.id, id));
  if (!row) return null;
  const [latest] = await latestRevisions(ctx, [id]);
  if (!latest) return null;
  const content = latest.content as BillContent;
  const { jurisdiction, session, identifierSlug } = content;
  const voterIds = content.votes.flatMap(({ ballots }) => ballots.flatMap(({ agentId }) => agentId ?? []));
  const voters =
    voterIds.length === 0
      ? []
      : await ctx.db
          .select({ id: agents.id, name: agents.name })
          .from(agents)
          .where(inArray(agents.id, [...new Set(voterIds)]));
  return {
    id,
    version: row.version,
    content,
    actionIds: await billActionIds(ctx, id),
    legislativeSessionId: row.legislativeSessionId,
    voters: Object.fromEntries(voters.map(({ id, name }) => [id, name])),
    publicPath: row.publicId
      ? billPath({ jurisdiction: jurisdiction.slug, session: session.slug, identifierSlug })
      : null,
  };
}
