import { and, eq, inArray, ne, not, or, type SQL, sql } from "drizzle-orm";
import { statements } from "@/db/schema";
import { publicStatuses } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { can, canSometimes } from "../../permissions/can";
import { readableEntries } from "../../permissions/readable-entries";
import type { QueueTab } from "../queue-view";

const fresh = { createdById: "", status: "submitted", contributorIds: [] } as const;

/** The tabs somebody has use for, the one that asks most for them first in the eyes of the page. */
export function tabsOf({ actor }: ActorContext): QueueTab[] {
  const reviews = can(actor, "statement.approve", fresh);
  return reviews
    ? ["mine", "review", "waiting", "all", "published"]
    : ["mine", "waiting", "all", "published"];
}

/**
 * Which entries stand under a tab. Mine to fix: my drafts and what was sent back to me. To review: what I may decide
 * on, and what is approved and can be published. Waiting on others: what I had a part in, and what reporters were
 * asked to change, where the next act is not mine.
 */
export function inTab({ actor }: ActorContext, tab: QueueTab): SQL {
  const mine = eq(statements.createdById, actor.id);
  const decides = can(actor, "statement.approve", fresh);
  const publishes = canSometimes(actor, "statement.publish");
  const submitted = eq(statements.status, "submitted");
  const contributed = sql`${actor.id}::uuid in (select desk.contributors(${statements.id}))`;
  const conditions: Record<QueueTab, SQL | undefined> = {
    mine: and(mine, inArray(statements.status, ["draft", "changes_requested"])),
    review: or(
      decides ? and(submitted, ne(statements.createdById, actor.id), not(contributed)) : sql`false`,
      publishes ? eq(statements.status, "approved") : sql`false`,
    ),
    waiting: decides
      ? or(
          and(submitted, contributed),
          and(ne(statements.createdById, actor.id), eq(statements.status, "changes_requested")),
          eq(statements.status, "scheduled"),
        )
      : and(mine, inArray(statements.status, ["submitted", "approved", "scheduled"])),
    all: undefined,
    published: inArray(statements.status, [...publicStatuses]),
  };
  return and(readableEntries(actor), conditions[tab]) ?? sql`false`;
}
