import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { entryLines as lines } from "@/db/schema";
import {
  type EntryState,
  entryStates,
  publicStatuses,
  type StatementStatus,
  userRoles,
} from "@/db/vocabulary";
import type { Actor, ActorContext } from "../../context";
import { canSometimes } from "../../permissions/can";
import { linesAllowing } from "../lines-allowing";
import type { QueueTab } from "../vocabulary";

const withAuthor = ["draft", "changes_requested"] as const satisfies StatementStatus[];
const withOpener = ["correction_draft", "correction_changes_requested"] as const satisfies EntryState[];
const inReview = ["submitted", "correction_submitted"] as const satisfies EntryState[];
const approved = ["approved", "correction_approved"] as const satisfies EntryState[];
export const correcting = entryStates.filter((state) => state.startsWith("correction_"));

const decides = (actor: Actor) => canSometimes(actor, "statement.approve");

/** The tabs somebody has use for, the one that asks most for them first in the eyes of the page. */
export const tabsOf = ({ actor }: ActorContext): QueueTab[] =>
  decides(actor)
    ? ["mine", "review", "waiting", "scheduled", "all", "published"]
    : ["mine", "waiting", "scheduled", "all", "published"];

/** Which entries stand under a tab, of those that may be read. */
export const inTab = ({ actor }: ActorContext, tab: QueueTab): SQL =>
  and(linesAllowing(actor, "statement.read"), conditions[tab](actor)) ?? sql`true`;

const conditions: Record<QueueTab, (actor: Actor) => SQL | undefined> = {
  // My drafts and corrections and what was sent back to me, also where I was given somebody else's.
  mine: (actor) =>
    or(
      and(eq(lines.authorId, actor.id), inArray(lines.state, [...withAuthor])),
      and(eq(lines.openedById, actor.id), inArray(lines.state, [...withOpener])),
      and(eq(lines.assigneeId, actor.id), inArray(lines.state, [...withAuthor, ...withOpener])),
    ),
  // What I may decide on, and what is approved and can go out, unless another editor has it.
  review: (actor) =>
    decides(actor)
      ? and(
          or(
            and(inArray(lines.state, [...inReview]), not(contributed(actor))),
            inArray(lines.state, approvedFor(actor)),
          ),
          or(isNull(lines.assigneeId), not(withAnotherEditor(actor))),
        )
      : sql`false`,
  // What I had a part in and what others were asked to change, where the next act is not mine.
  waiting: (actor) =>
    decides(actor)
      ? or(
          and(inArray(lines.state, [...inReview]), contributed(actor)),
          and(inArray(lines.state, [...inReview, ...approved]), withAnotherEditor(actor)),
          and(
            or(
              and(eq(lines.state, "changes_requested"), ne(lines.authorId, actor.id)),
              and(eq(lines.state, "correction_changes_requested"), ne(lines.openedById, actor.id)),
            ),
            sql`${lines.assigneeId} is distinct from ${actor.id}::uuid`,
          ),
        )
      : or(
          and(eq(lines.authorId, actor.id), inArray(lines.state, ["submitted", "approved"])),
          and(
            eq(lines.openedById, actor.id),
            inArray(lines.state, ["correction_submitted", "correction_approved"]),
          ),
        ),
  scheduled: () => eq(lines.state, "scheduled"),
  all: () => undefined,
  published: () => inArray(lines.state, [...publicStatuses, ...correcting]),
};

const approvedFor = (actor: Actor): EntryState[] =>
  approved.filter((state) =>
    canSometimes(actor, state === "approved" ? "statement.publish" : "correction.issue"),
  );

const contributed = (actor: Actor): SQL => sql`${actor.id}::uuid = any (${lines.contributorIds})`;

const deciding = userRoles.filter((role) => decides({ id: "", name: "", role }));

/** Somebody else who decides has it. A reporter who still has their own entry keeps it from nobody. */
const withAnotherEditor = (
  actor: Actor,
): SQL => sql`(${lines.assigneeId} is not null and ${lines.assigneeId} in (
  select id from desk.users where id <> ${actor.id}::uuid and role::text = any (${sql.param([...deciding])}::text[])))`;
