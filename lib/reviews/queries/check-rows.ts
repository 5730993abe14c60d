import { and, eq, inArray } from "drizzle-orm";
import type { CheckItem } from "@/db/review-vocabulary";
import { agents, requiredChecks, reviewChecks, users } from "@/db/schema";
import type { ActorContext, Context } from "../../context";
import type { StatementContent } from "../../statements/content";
import { type CheckRow, computeCheck, fingerprintOf, itemsOf } from "../checklist";

/** The list of checks of an entry as it stands for this reviewer. Whoever calls has decided who may see the entry. */
export async function checkRows(
  ctx: ActorContext,
  { id, content, underCorrection }: { id: string; content: StatementContent; underCorrection: boolean },
): Promise<CheckRow[]> {
  const [required, ticks, people] = await Promise.all([
    requiredItems(ctx),
    ctx.db
      .select({
        item: reviewChecks.item,
        fingerprint: reviewChecks.fingerprint,
        reviewerId: reviewChecks.reviewerId,
        name: users.name,
      })
      .from(reviewChecks)
      .innerJoin(users, eq(users.id, reviewChecks.reviewerId))
      .where(eq(reviewChecks.statementId, id)),
    peopleAmong(ctx, content),
  ]);
  return itemsOf(underCorrection).map((item) => {
    const fingerprint = fingerprintOf(item, content);
    const of = ticks.filter((tick) => tick.item === item);
    const own = of.find(({ reviewerId }) => reviewerId === ctx.actor.id);
    const fresh = of.filter((tick) => tick.fingerprint === fingerprint);
    return {
      item,
      required: required.has(item),
      computed: computeCheck(item, content, (agentId) => people.has(agentId)),
      ticked: own?.fingerprint === fingerprint,
      reopened: own !== undefined && own.fingerprint !== fingerprint,
      alsoBy: fresh.filter((tick) => tick !== own).map(({ name }) => name),
    };
  });
}

/** The items without which nothing is approved in this newsroom. */
export async function requiredItems(ctx: Context): Promise<Set<CheckItem>> {
  const rows = await ctx.db.select({ item: requiredChecks.item }).from(requiredChecks);
  return new Set(rows.map(({ item }) => item));
}

async function peopleAmong(ctx: Context, { attributions }: StatementContent): Promise<Set<string>> {
  const ids = attributions.flatMap(({ agentId }) => agentId ?? []);
  if (ids.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: agents.id })
    .from(agents)
    .where(and(inArray(agents.id, ids), eq(agents.kind, "person")));
  return new Set(rows.map(({ id }) => id));
}
