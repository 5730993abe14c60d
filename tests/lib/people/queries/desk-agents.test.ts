import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import type { ActorContext } from "@/lib/context";
import { addOffice } from "@/lib/people/commands/add-office";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { deskAgent } from "@/lib/people/queries/desk-agent";
import { type DeskAgentsOptions, deskAgents } from "@/lib/people/queries/desk-agents";
import { deskOffices } from "@/lib/people/queries/desk-offices";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { peopleByExactName } from "@/lib/people/queries/people-by-exact-name";
import { agentInput, officeInput } from "@/lib/people/schema";
import { recordHistory } from "@/lib/revisions/record-history";
import { entriesNaming } from "@/lib/statements/queries/entries-naming";
import { test } from "../../../support/newsroom";
import { anOrganization, aPerson, aSession, aTerm } from "../../../support/registry";
import { aDraft, aPublication } from "../../../support/statements";

const names = async (ctx: ActorContext, options: Partial<DeskAgentsOptions>) =>
  (await deskAgents(ctx, { kind: "person", limit: 100, ...options })).rows.map(({ name }) => name);

describe("deskAgents", () => {
  test("lists people as they are filed, page by page, and organizations apart", async ({ newsroom }) => {
    const { reporter } = newsroom;
    for (const [name, sortName] of [
      ["Zoe Abel", "Abel, Zoe"],
      ["Bob Cole", "Cole, Bob"],
      ["Anna Duff", "Duff, Anna"],
      ["Madonna", ""],
      ["Ann Cole", "Cole, Ann"],
    ] as const) {
      await aPerson(reporter, name, { sortName });
    }
    await anOrganization(reporter, "Cole Industries");

    const listed: string[] = [];
    for (let cursor: string | null = null, last = false; !last; ) {
      const page = await deskAgents(reporter, { kind: "person", cursor, limit: 2 });
      listed.push(...page.rows.map(({ name }) => name));
      cursor = page.next;
      last = page.next === null;
    }
    expect(listed).toEqual(["Zoe Abel", "Ann Cole", "Bob Cole", "Anna Duff", "Madonna"]);
    expect(await names(reporter, { kind: "organization" })).toEqual(["Cole Industries"]);
  });

  test("finds a part of any name, small and capital letters alike, and no wildcard", async ({ newsroom }) => {
    const { reporter } = newsroom;
    await aPerson(reporter, "Robert Example", { names: [{ name: "Bob_by 100%" }] });

    expect(await names(reporter, { q: "ROBERT EX" })).toEqual(["Robert Example"]);
    expect(await names(reporter, { q: "bob_b" })).toEqual(["Robert Example"]);
    expect(await names(reporter, { q: "100%" })).toEqual(["Robert Example"]);
    expect(await names(reporter, { q: "b%b" })).toEqual([]);
    expect(await names(reporter, { q: "bob?by" })).toEqual([]);
  });

  test("looks names up by the trigram indexes", async ({ newsroom }) => {
    const owner = connect(newsroom.url, "owner", { max: 1 });
    const rollback = new Error("enough seen");
    let plan = "";
    await owner.sql
      .begin(async (sql) => {
        await sql`insert into desk.agents (id, kind, name, created_by_id)
          select gen_random_uuid(), 'person', md5(n::text), ${newsroom.reporter.actor.id} from generate_series(1, 10000) n`;
        await sql`insert into desk.agent_names (id, agent_id, name, kind)
          select gen_random_uuid(), id, 'alias ' || name, 'alias' from desk.agents`;
        // What was just inserted waits outside the index, which makes it look dear.
        await sql`select gin_clean_pending_list('desk.agents_name_trgm_idx'),
          gin_clean_pending_list('desk.agent_names_name_trgm_idx')`;
        await sql`analyze desk.agents, desk.agent_names`;
        const lines = await sql`explain select id from desk.agents where lower(name) like '%example%'
          union all select agent_id from desk.agent_names where lower(name) like '%example%'`;
        plan = lines.map((line) => Object.values(line).join()).join("\n");
        throw rollback;
      })
      .catch((error: unknown) => expect(error).toBe(rollback));
    await owner.close();

    expect(plan).toContain("agents_name_trgm_idx");
    expect(plan).toContain("agent_names_name_trgm_idx");
    expect(plan).not.toContain("Seq Scan");
  });

  test("shows who lacks a role or an identifier", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id } = await aPerson(reporter, "Full Record", {
      identifiers: [{ scheme: "wikidata", value: "Q1" }],
    });
    await aTerm(reporter, id, { start: "2019", end: "2020", role: "Mayor" });
    await aTerm(reporter, id, { start: "2021", role: "Senator", party: "X-1" });
    await aPerson(reporter, "Bare Record");

    expect(await names(reporter, { q: "record" })).toEqual(["Bare Record", "Full Record"]);
    expect(await names(reporter, { q: "record", missing: "role" })).toEqual(["Bare Record"]);
    expect(await names(reporter, { q: "record", missing: "identifier" })).toEqual(["Bare Record"]);
    const [line] = (await deskAgents(reporter, { kind: "person", q: "full record" })).rows;
    expect(line).toMatchObject({ role: "Senator (X-1)", identifiers: 1, slug: null });
  });

  test("refuses a place in the list that it did not write", async ({ newsroom }) => {
    await expect(deskAgents(newsroom.reporter, { kind: "person", cursor: "bm90" })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("deskAgent", () => {
  test("holds names, roles with their offices, identifiers, and where readers find it", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { jurisdictionId, jurisdiction } = await aSession(reporter);
    const office = await addOffice(reporter, officeInput.parse({ title: "Senator, 9th", jurisdictionId }));
    const parent = await anOrganization(reporter, "Parent Union");
    const child = await anOrganization(reporter, "Local 12", {
      parentId: parent.id,
      names: [{ name: "Drivers of Harbor City", kind: "former" }],
    });
    const person = await aPerson(reporter, "Ines Full");
    await aTerm(reporter, person.id, { officeId: office.id, organizationId: parent.id, start: "2021" });
    await aPublication(newsroom, { attributions: [{ role: "speaker", agentId: person.id }] });

    expect(await deskAgent(reporter, child.id)).toMatchObject({
      parent: { name: "Parent Union" },
      publicPath: null,
      content: { names: [{ name: "Drivers of Harbor City", kind: "former" }] },
    });
    expect((await deskAgent(reporter, parent.id))?.members).toEqual([{ id: child.id, name: "Local 12" }]);
    expect(await deskAgent(reporter, person.id)).toMatchObject({
      version: 2,
      publicPath: "/people/ines-full",
      offices: { [office.id]: `Senator, 9th, State of ${jurisdiction}` },
      content: { terms: [{ role: "State senator", organization: "Parent Union", startEdtf: "2021" }] },
    });
    expect(await deskAgent(reporter, crypto.randomUUID())).toBeNull();
  });
});

describe("entriesNaming", () => {
  test("lists and counts only entries that may be read", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const person = await aPerson(reporter, "Named Often");
    const attributions = [
      { role: "speaker", agentId: person.id },
      { role: "signatory", agentId: person.id },
    ];
    await aDraft(newsroom, { attributions, words: "Canary of a draft" });
    const published = await aPublication(newsroom, { attributions });
    const seenBy = (ctx: ActorContext) => entriesNaming(ctx, { agentId: person.id });

    expect(await seenBy(editor)).toMatchObject({ total: 2, entries: [{}, {}] });
    expect(await seenBy(reporter)).toMatchObject({ total: 2 });
    const other = await seenBy(otherReporter);
    expect(other).toMatchObject({ total: 1, entries: [{ id: published.id, number: published.number }] });
    expect(JSON.stringify(other)).not.toContain("Canary");
  });
});

describe("recordHistory", () => {
  test("tells each change with who made it and what was there before", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPerson(reporter, "Old Name");
    await editAgent(editor, {
      id,
      version: 1,
      agent: agentInput.parse({ kind: "person", name: "New Name" }),
    });

    const { steps, more } = await recordHistory<{ name: string }>(reporter, id);

    expect(more).toBe(false);
    expect(steps).toMatchObject([
      {
        number: 2,
        act: "edited",
        by: "Edda Editor",
        content: { name: "New Name" },
        before: { name: "Old Name" },
      },
      { number: 1, act: "logged", by: "Rosa Reporter", content: { name: "Old Name" }, before: null },
    ]);
    const { steps: latest, more: left } = await recordHistory<{ name: string }>(reporter, id, 1);
    expect(latest).toMatchObject([{ number: 2, before: { name: "Old Name" } }]);
    expect(left).toBe(true);
  });
});

describe("deskOffices", () => {
  test("lists offices with their holders, whoever is in office first", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const office = await addOffice(reporter, officeInput.parse({ title: "Harbor Master", seats: 1 }));
    const [then, now] = [await aPerson(reporter, "Held Then"), await aPerson(reporter, "Holds Now")];
    await aTerm(reporter, then.id, { officeId: office.id, start: "2015", end: "2020-01-01" });
    await aTerm(reporter, now.id, { officeId: office.id, start: "2020-01-01" });

    const listed = (await deskOffices(reporter)).find(({ id }) => id === office.id);
    expect(listed).toMatchObject({
      title: "Harbor Master",
      seats: 1,
      holders: [
        { name: "Holds Now", start: "2020-01-01", end: null },
        { name: "Held Then", start: "2015", end: "2020-01-01" },
      ],
    });
    expect(await deskOffices(reporter, office.id)).toEqual([listed]);
  });
});

describe("organizationOptions", () => {
  test("offers organizations and groups by name, and no people", async ({ newsroom }) => {
    const { reporter } = newsroom;
    await anOrganization(reporter, "aardvark society");
    const options = (await organizationOptions(reporter)).map(({ label }) => label);

    expect(options[0]).toBe("aardvark society");
    expect(options).not.toContain("Zoe Abel");
  });
});

describe("peopleByExactName", () => {
  test("knows the one person of a name or alias, and leaves out what is not certain", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const known = await aPerson(reporter, "Vera Exact", {
      names: [{ name: "Exact, V." }, { name: "Vera Exact" }],
    });
    await aPerson(reporter, "Two People");
    await aPerson(reporter, "Two People");
    await anOrganization(reporter, "Exact Company");

    const found = await peopleByExactName(reporter, [
      "VERA EXACT",
      "Exact, V.",
      "Vera",
      "Two People",
      "Exact Company",
      "'; drop table desk.agents; --",
    ]);

    expect([...found]).toEqual([
      ["VERA EXACT", { id: known.id, name: "Vera Exact" }],
      ["Exact, V.", { id: known.id, name: "Vera Exact" }],
    ]);
    expect((await newsroom.desk.db.execute(sql`select 1 from desk.agents limit 1`)).length).toBe(1);
  });
});
