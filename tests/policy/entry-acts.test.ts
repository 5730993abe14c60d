// Every act on an entry, in every state, by everybody who may stand in some relation to it: what the commands do is
// what the policy says. The database holds its own rules at the end of each try, and nothing of it is kept.
import { type SQL, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { entryStates } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { withdrawCorrection } from "@/lib/corrections/commands/withdraw-correction";
import { DomainError, notFound } from "@/lib/errors";
import { can } from "@/lib/permissions/can";
import { entryStateOf } from "@/lib/permissions/entry-state";
import type { Permission, policy } from "@/lib/permissions/policy";
import { tagStatement } from "@/lib/queue/commands/tag-statement";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { assignStatement } from "@/lib/reviews/commands/assign-statement";
import { commentOnStatement } from "@/lib/reviews/commands/comment-on-statement";
import { recallDecision } from "@/lib/reviews/commands/recall-decision";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { takeOverStatement } from "@/lib/reviews/commands/take-over-statement";
import { contributorsOf } from "@/lib/reviews/queries/contributors";
import { embargoStatement } from "@/lib/statements/commands/embargo-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { restoreRevision } from "@/lib/statements/commands/restore-revision";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { changed, theNote } from "../support/corrections";
import { test as base } from "../support/newsroom";
import { inAnHour } from "../support/release";
import { entryNow } from "../support/statements";
import { nothingKept } from "./nothing-kept";
import { type Person, twelveEntries } from "./twelve-entries";

const test = base.extend("stage", { scope: "file" }, ({ newsroom }) => twelveEntries(newsroom));

type EntryAct = {
  [Act in Permission]: (typeof policy)[Act] extends { entry: unknown } ? Act : never;
}[Permission];

type Given = { id: string; version: number; holder: ActorContext };
type Performer = (ctx: ActorContext, entry: Given) => Promise<unknown>;

/** Puts things as they have to be for an act, past the guards: only the owner of the database can. */
async function arrange({ db }: ActorContext, ...changes: SQL[]): Promise<void> {
  await db.execute(sql`set local role none`);
  await db.execute(sql`set local session_replication_role = replica`);
  for (const change of changes) await db.execute(change);
  await db.execute(sql`set local session_replication_role = origin`);
  await db.execute(sql`set local role stet_desk`);
}

/** Somebody has had the entry for more than a day. */
const held = (ctx: ActorContext, { id, holder: { actor } }: Given) =>
  arrange(
    ctx,
    sql`update desk.statements set assignee_id = ${actor.id} where id = ${id}`,
    sql`insert into desk.assignments (id, statement_id, act, assignee_id, by_id, at)
      values (gen_random_uuid(), ${id}, 'assigned', ${actor.id}, ${actor.id}, now() - interval '25 hours')`,
  );

/** Whoever acts decided on the entry last, a moment ago, and nobody has gone on with it. */
const decided = (ctx: ActorContext, { id }: Given) =>
  arrange(
    ctx,
    sql`update desk.reviews set reviewer_id = ${ctx.actor.id}, at = clock_timestamp()
      where id = (select id from desk.reviews where statement_id = ${id} order by at desc limit 1)`,
    sql`update desk.revisions v set actor_id = ${ctx.actor.id} where subject_id = ${id} and number >
      (select max(r.revision_number) from desk.reviews r where r.statement_id = ${id})`,
  );

const step = ({ id, version }: Given) => ({ id, version });

// An act of the policy that is not here fails the types.
const performers: Record<EntryAct, Performer> = {
  "statement.read": async (ctx, { id }) => {
    if (!(await deskEntry(ctx, id))) throw notFound("entry");
  },
  "statement.comment": (ctx, entry) => commentOnStatement(ctx, { ...step(entry), comment: "Which pier?" }),
  "statement.tag": (ctx, { id }) => tagStatement(ctx, { id, tag: "depot" }),
  "statement.edit": (ctx, { id }) => changed(ctx, id, { summary: "On the fares of the ferry" }),
  "statement.restore": (ctx, entry) => restoreRevision(ctx, { ...step(entry), revision: 1 }),
  "statement.submit": (ctx, entry) => submitStatement(ctx, step(entry)),
  "statement.assign": (ctx, { id, holder }) =>
    assignStatement(ctx, { id, assigneeId: holder.actor.id, reason: "" }),
  "statement.reassign": async (ctx, entry) => {
    await held(ctx, entry);
    return assignStatement(ctx, { id: entry.id, assigneeId: null, reason: "They are away." });
  },
  "statement.take_over": async (ctx, entry) => {
    await held(ctx, entry);
    return takeOverStatement(ctx, { id: entry.id, reason: "They are away." });
  },
  "statement.request_changes": (ctx, entry) => requestChanges(ctx, { ...step(entry), comment: "Why?" }),
  "statement.approve": (ctx, entry) => approveStatement(ctx, { ...step(entry), comment: "" }),
  "statement.recall": async (ctx, entry) => {
    await decided(ctx, entry);
    return recallDecision(ctx, step(entry));
  },
  "statement.publish": (ctx, entry) => publishStatement(ctx, step(entry)),
  "statement.schedule": (ctx, entry) => scheduleStatement(ctx, { ...step(entry), at: inAnHour() }),
  "statement.embargo": (ctx, entry) =>
    embargoStatement(ctx, { ...step(entry), until: new Date(Date.now() + 1_800_000) }),
  "correction.open": (ctx, entry) =>
    openCorrection(ctx, { ...step(entry), kind: "clarification", note: theNote }),
  "correction.withdraw": (ctx, entry) => withdrawCorrection(ctx, step(entry)),
  "correction.issue": (ctx, entry) => issueCorrection(ctx, step(entry)),
};

/** "done", or the code it was refused with. */
const tryOut = (ctx: ActorContext, work: (ctx: ActorContext) => Promise<unknown>): Promise<string> =>
  nothingKept(ctx.db, (db) => work({ ...ctx, db, inTransaction: true })).then(
    () => "done",
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

const refusals = ["not_allowed", "not_found", "conflict"];

describe("an act on an entry is done exactly where the policy lets it", () => {
  test("in the states they are said to be in", async ({ stage, newsroom }) => {
    for (const state of entryStates) {
      const entry = await entryNow(newsroom.admin, stage.entries[state]);
      const correction = await openCorrectionOf(newsroom.admin, entry.id);
      expect(entryStateOf({ ...entry, correction })).toBe(state);
    }
  });

  test.for(Object.keys(performers) as EntryAct[])("%s", async (act, { stage, newsroom }) => {
    const { people, entries, holder } = stage;
    const differences: object[] = [];
    const allowed = new Set<boolean>();
    for (const state of entryStates) {
      const entry = await entryNow(newsroom.admin, entries[state]);
      const { id, version } = entry;
      const correction = await openCorrectionOf(newsroom.admin, id);
      const contributorIds = await contributorsOf(newsroom.admin, id);
      for (const [who, ctx] of Object.entries(people) as [Person, ActorContext][]) {
        const expected = can(ctx.actor, act, { ...entry, correction, contributorIds });
        const outcome = await tryOut(ctx, (ctx) => performers[act](ctx, { id, version, holder }));
        allowed.add(expected);
        const asSaid = expected ? outcome === "done" : refusals.includes(outcome);
        if (!asSaid) differences.push({ act, state, who, expected, outcome });
      }
    }
    expect(differences).toEqual([]);
    if (act !== "statement.read" && act !== "statement.comment") expect(allowed).toContain(false);
    expect(allowed).toContain(true);
  });
});
