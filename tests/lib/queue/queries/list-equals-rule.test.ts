// What a list holds for somebody is what the policy lets them see, one by one: entries in every state and whose-ever,
// put into the database as they are, past the guards.
import fc from "fast-check";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { entryStates, userRoles } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { can } from "@/lib/permissions/can";
import { entryFactsOf, type LineFacts } from "@/lib/queue/line-facts";
import { queuePage } from "@/lib/queue/queries/queue-page";
import { queueRows } from "@/lib/queue/queries/queue-rows";
import { queueQuery, settleView } from "@/lib/queue/view";
import { deskRequests } from "@/lib/requests/queries/desk-requests";
import { sourcesById } from "@/lib/sources/queries/find-sources";
import { test as base, type Newsroom } from "../../../support/newsroom";
import { aRequest } from "../../../support/requests";

const pairs = 10_000;
const entries = 600;
const sources = 200;

type Line = LineFacts & { id: string; sourceId: string | null };
type Source = { id: string; number: number | null; createdById: string };
type World = { viewers: ActorContext[]; lines: Line[]; sources: Source[] };

const test = base.extend("world", { scope: "file" }, ({ newsroom }): Promise<World> => makeWorld(newsroom));

async function makeWorld({ url, hire }: Newsroom): Promise<World> {
  const viewers: ActorContext[] = [];
  for (let at = 0; at < 18; at++) viewers.push(await hire(userRoles[at % 3] ?? "reporter", `Viewer ${at}`));
  const people = viewers.map(({ actor }) => actor.id);
  const owner = postgres(url, { max: 1 });
  try {
    await owner.unsafe(`
      begin;
      alter table desk.statements drop constraint statements_complete_before_review,
        drop constraint statements_scheduled_has_time, drop constraint statements_public_has_address;
      set local session_replication_role = replica;
      select setseed(0.25);
      insert into desk.sources (id, number, title, kind, captured_on, created_by_id)
      select gen_random_uuid(), case when random() < 0.2 then n end, 'Source ' || n, 'letter', '2021-03-05',
        ('{${people}}'::uuid[])[1 + floor(random() * 18)]
      from generate_series(1, ${sources}) n;
      create temp table held on commit drop as select array_agg(id) as ids from desk.sources;
      create temp table made on commit drop as
      select gen_random_uuid() as id, n, (enum_range(null::desk.entry_state))[1 + n % 12] as state,
        ('{${people}}'::uuid[])[1 + floor(random() * 18)] as author, ('{${people}}'::uuid[])[1 + floor(random() * 18)] as opener,
        ('{${people}}'::uuid[])[1 + floor(random() * 18)] as changed_by,
        case when random() < 0.5 then (select ids[1 + floor(random() * ${sources})] from held where n > 0) end as source
      from generate_series(1, ${entries}) n;
      insert into desk.statements (id, status, created_by_id, source_id, words)
      select id, (case when state::text like 'correction%' then 'published' else state::text end)::desk.statement_status, author, source, 'Words ' || n
      from made;
      insert into desk.entry_lines (statement_id, entry, state, since, author_id, opened_by_id, contributor_ids, said_key,
        words_key, speaker_key, source_key, bill_key, author_key, assignee_key, words_sketch)
      select m.id, s.entry, m.state, now(), author, case when m.state::text like 'correction%' then opener end,
        array[author, changed_by], 'infinity', '', '', '', '', '', '', '{}'
      from made m join desk.statements s on s.id = m.id;
      commit`);
    const lines = await owner<Line[]>`
      select l.statement_id as id, state, author_id as "authorId", opened_by_id as "openedById",
        contributor_ids as "contributorIds", source_id as "sourceId"
      from desk.entry_lines l join desk.statements s on s.id = l.statement_id`;
    const held = await owner<Source[]>`select id, number, created_by_id as "createdById" from desk.sources`;
    return { viewers, lines: [...lines], sources: [...held] };
  } finally {
    await owner.end();
  }
}

const readable = ({ actor }: ActorContext, line: LineFacts) =>
  can(actor, "statement.read", entryFactsOf(line));

async function listed(ctx: ActorContext, tab: "all" | "review"): Promise<Set<string>> {
  const view = { ...settleView(queueQuery.parse({ tab, sort: "entry" }), new Map([[tab, 1]])) };
  return new Set((await queuePage(ctx, view, entries)).rows.map(({ id }) => id));
}

/** Compares a list with its rule for random pairs of somebody and something. */
function compare<Item>(
  viewers: readonly ActorContext[],
  items: readonly Item[],
  agree: (viewer: number, item: Item) => boolean,
): void {
  const pair = fc.tuple(fc.nat(viewers.length - 1), fc.constantFrom(...items));
  fc.assert(
    fc.property(pair, ([viewer, item]) => agree(viewer, item)),
    { numRuns: pairs },
  );
}

describe("the queue", () => {
  test("holds an entry for somebody exactly if they may read it", async ({ world }) => {
    const lists = await Promise.all(world.viewers.map((ctx) => listed(ctx, "all")));
    expect(new Set(world.lines.map(({ state }) => state)).size).toBe(entryStates.length);

    compare(world.viewers, world.lines, (at, line) => {
      const viewer = world.viewers[at] as ActorContext;
      return lists[at]?.has(line.id) === readable(viewer, line);
    });
  });

  test("offers a review of what may be approved, published or issued, and of nothing else", async ({
    world,
  }) => {
    const lists = await Promise.all(world.viewers.map((ctx) => listed(ctx, "review")));

    compare(world.viewers, world.lines, (at, line) => {
      const { actor } = world.viewers[at] as ActorContext;
      const facts = entryFactsOf(line);
      const decide = can(actor, "statement.approve", facts) || can(actor, "correction.issue", facts);
      const publish = line.state === "approved" && can(actor, "statement.publish", facts);
      return lists[at]?.has(line.id) === (decide || publish);
    });
  });

  test("gives rows by id only to those who may read them", async ({ world }) => {
    const ids = world.lines.map(({ id }) => id);
    const lists = await Promise.all(
      world.viewers.map(async (ctx) => new Set((await queueRows(ctx, ids)).map(({ id }) => id))),
    );

    compare(world.viewers, world.lines, (at, line) => {
      const viewer = world.viewers[at] as ActorContext;
      return lists[at]?.has(line.id) === readable(viewer, line);
    });
  });
});

describe("sources", () => {
  test("are there for somebody exactly if they are public, theirs, or of an entry they may read", async ({
    world,
  }) => {
    const ids = world.sources.map(({ id }) => id);
    const lists = await Promise.all(
      world.viewers.map(async (ctx) => new Set((await sourcesById(ctx, ids)).map(({ id }) => id))),
    );
    const restingOn = (id: string) => world.lines.filter(({ sourceId }) => sourceId === id);
    const entriesOf = new Map(ids.map((id) => [id, restingOn(id)]));

    compare(world.viewers, world.sources, (at, { id, number, createdById }) => {
      const viewer = world.viewers[at] as ActorContext;
      const mayRead =
        number !== null ||
        createdById === viewer.actor.id ||
        can(viewer.actor, "source.edit_of_others") ||
        (entriesOf.get(id) ?? []).some((line) => readable(viewer, line));
      return lists[at]?.has(id) === mayRead;
    });
  });
});

describe("records requests", () => {
  test("are there for everybody at the desk", async ({ world, newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    for (const ctx of world.viewers) {
      const { rows } = await deskRequests(ctx, {});
      expect(rows.map((line) => line.id)).toContain(id);
    }
  });
});
