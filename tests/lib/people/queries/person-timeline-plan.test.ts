import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import type { PublicVote } from "@/lib/bills/profile";
import type { FiledKey } from "@/lib/cursor";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { countedEntries } from "@/lib/statements/queries/filed-days";
import {
  type TimelineQuery,
  timelineEntries,
  timelinePageSize,
} from "@/lib/statements/queries/timeline-page";
import { allOfIt } from "@/lib/statements/timeline-filter";
import { bulkStatements } from "../../../support/bulk-statements";
import { type Asked, type Published, withPublished } from "../../../support/published";

const start = { ...allOfIt, after: null, before: null };

const passage: Omit<PublicVote, "id" | "ballots"> = {
  chamber: "upper",
  identifier: "",
  question: "Pass the bill",
  day: "2020-07-29",
  from: "2020-07-29",
  to: "2020-07-29",
  result: "passed",
  counts: [],
};

/** One person with 10,000 statements among 20,000, and 100 of 3,600 ballots. */
async function prolific(published: Published) {
  const duff = await published.agent({ name: "Bob Duff" });
  await bulkStatements(published, {
    statements: 20_000,
    agent: `case when n % 2 = 0 then '${duff.id}'::uuid else gen_random_uuid() end`,
  });
  await published.owner.execute(sql`
    with made as (select n, gen_random_uuid() as id from generate_series(1, 3000) n), agents as (
      insert into record.agents (id, kind, slug, name, sort_name, profile, published_at)
      select id, 'person', 'agent-' || n, 'Agent', 'agent', '{}', now() from made
    )
    insert into record.addresses (path, kind, subject_id) select '/people/agent-' || n, 'agent', id from made`);
  const seat = { option: "yes" as const, agent: { id: duff.id, name: duff.name, slug: duff.slug } };
  for (let at = 0; at < 100; at++) {
    const ballots = [{ printedName: "DUFF", ...seat }];
    await published.bill({ identifier: `HB ${6000 + at}`, votes: [{ ...passage, id: v7(), ballots }] });
  }
  await published.owner.execute(sql`
    insert into record.ballots (agent_id, voted_on, vote_id, bill_id, line)
    select gen_random_uuid(), voted_on, vote_id, bill_id, line from record.ballots, generate_series(1, 35)`);
  await published.owner.execute(sql`analyze record.agents, record.addresses, record.bills, record.ballots`);
  return duff;
}

/** The statement that lists one page of somebody's timeline, as it stands inside the statement for the whole page. */
async function listing(published: Published, id: string, query: TimelineQuery): Promise<Asked | undefined> {
  const entries = timelineEntries(sql`g.id`, query);
  const [asked] = await published.statementsOf((db) =>
    db.execute(sql`select ${entries} as entries from record.agents g where g.id = ${id}::uuid`),
  );
  return asked;
}

describe("a person’s page", () => {
  test("asks the database twice, and reads by index", () =>
    withPublished(async (published) => {
      await prolific(published);
      const asked = await published.statementsOf((db) =>
        agentRecord(db, { kind: "person", slug: "bob-duff" }, start),
      );
      expect(asked).toHaveLength(2);
      const plan = (await Promise.all(asked.map((statement) => published.planOf(statement)))).flat();
      const steps = plan.map(({ step }) => step);
      expect(steps.filter((step) => /Sort/.test(step))).toEqual([]);
      const read = plan
        .filter(({ step }) => step.endsWith("timeline_page_idx"))
        .map(({ rows, loops }) => rows * loops);
      expect(Math.max(...read)).toBeLessThanOrEqual(countedEntries + 1);
      expect(
        steps.filter((step) =>
          /^(Parallel )?Seq Scan (timeline|editions|agents|addresses|bills|ballots)/.test(step),
        ),
      ).toEqual([]);
    }));

  test.each([
    ["the first page", {}],
    ["a page in the middle", { after: ["2010-01-01", 1] as FiledKey }],
    ["a page near the end", { after: ["2000-12-31", 1] as FiledKey }],
    ["a page reached backwards", { before: ["2005-01-01", 1] as FiledKey }],
    ["the oldest first", { order: "oldest" as const }],
    ["a year", { period: "2003" }],
  ])("reads for %s as many entries as it shows, and no more", (_, place) =>
    withPublished(async (published) => {
      const duff = await prolific(published);
      const plan = await published.planOf(await listing(published, duff.id, { ...start, ...place }));
      const range = plan.find(({ step }) => step.endsWith("timeline_page_idx"));
      expect(range).toMatchObject({ step: expect.stringMatching(/^Index (Only )?Scan/), loops: 1 });
      expect(range?.rows).toBeLessThanOrEqual(timelinePageSize + 1);
      expect(plan.map(({ step }) => step)).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/Sort|Seq Scan/)]),
      );
      const editions = plan.find(({ step }) => step.endsWith("editions_pkey"));
      expect(editions?.loops).toBeLessThanOrEqual(timelinePageSize + 1);
    }),
  );

  test("keeps to the index when the plan is made for any person", () =>
    withPublished(async (published) => {
      const duff = await prolific(published);
      const asked = await listing(published, duff.id, start);
      await published.owner.execute(sql`set local plan_cache_mode = force_generic_plan`);
      await published.owner.execute(sql.raw(`prepare anybody as ${asked?.query}`));
      const steps = await published.nodesOf({
        query: `execute anybody(${asked?.params.map((_, at) => `$${at + 1}`).join(", ")})`,
        params: asked?.params ?? [],
      });
      await published.owner.execute(sql`deallocate anybody`);
      expect(steps).toContain("Index Scan timeline_page_idx");
      expect(steps.filter((step) => /Sort|Seq Scan/.test(step))).toEqual([]);
    }));
});
