import { describe, expect } from "vitest";
import { apiAgent } from "@/lib/api/agent";
import { apiBill, apiBillRecord } from "@/lib/api/bill";
import { apiSourceRecord } from "@/lib/api/evidence";
import { apiPage } from "@/lib/api/parts";
import { apiProblem } from "@/lib/api/problem";
import { apiSource } from "@/lib/api/source";
import { apiStatement } from "@/lib/api/statement";
import { type Api, test as apiTest } from "../../../support/api";
import { aBill, anOrganization, aPerson, aSession } from "../../../support/registry";
import { aDraft, aPublication } from "../../../support/statements";

type Registry = { person: string; union: string; bill: string; billPath: string };

// One newsroom for the file: five statements on five days, a draft, and what they name.
const test = apiTest.extend<{ registry: Registry }>({
  registry: [
    async ({ newsroom }, use) => {
      const { reporter } = newsroom;
      const { id: person } = await aPerson(reporter, "Dana Field");
      const { id: union } = await anOrganization(reporter, "Transit Workers Local 9");
      const session = await aSession(reporter, "harbor");
      const { id: bill } = await aBill(reporter, "HB 12", { legislativeSessionId: session.id });
      const speaker = (agentId: string) => [{ role: "speaker", agentId }];
      const on = (edtf: string, over: object) =>
        aPublication(newsroom, { summary: "", said: { edtf }, ...over });
      await on("2021-03-01", { words: "Fares stay flat.", attributions: speaker(person) });
      await on("2021-03-02", {
        words: "Fares rise.",
        attributions: speaker(person),
        bills: [{ billId: bill }],
      });
      await on("2021-03-02", { words: "Buses run late.", attributions: speaker(person) });
      await on("2021-03-04", { words: "Drivers need rest.", attributions: speaker(union) });
      await on("2021-03-05", {
        words: "A joint word.",
        attributions: [...speaker(person), { role: "signatory", agentId: union }],
      });
      await aDraft(newsroom, { words: "Fares unsaid.", attributions: speaker(person) });
      await aPerson(reporter, "Nobody Yet");
      await use({ person, union, bill, billPath: "harbor/2021/hb-12" });
    },
    { scope: "file" },
  ],
});

const words = async (api: Api, query: string) => {
  const { status, body } = await api(`statements?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return apiPage(apiStatement)
    .parse(body)
    .data.map((statement) => statement.words);
};

describe("GET statements", () => {
  test("gives what is public, the latest day first", async ({ api, registry }) => {
    expect(registry).toBeTruthy();
    expect(await words(api, "")).toEqual([
      "A joint word.",
      "Drivers need rest.",
      "Buses run late.",
      "Fares rise.",
      "Fares stay flat.",
    ]);
  });

  test("pages through all of it once, whatever the limit", async ({ api, registry }) => {
    for (const limit of [1, 2, 3]) {
      const seen: string[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const answer = await api(`statements?limit=${limit}${cursor && `&cursor=${cursor}`}`);
        const page = apiPage(apiStatement).parse(answer.body);
        expect(page.data.length).toBeLessThanOrEqual(limit);
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.next;
      }
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    }
    expect(registry).toBeTruthy();
  });

  test("keeps to every filter that is given", async ({
    api,
    registry: { person, union, bill, billPath },
  }) => {
    const byPerson = ["A joint word.", "Buses run late.", "Fares rise.", "Fares stay flat."];
    expect(await words(api, `person=${person}`)).toEqual(byPerson);
    expect(await words(api, "person=dana-field")).toEqual(byPerson);
    expect(await words(api, `organization=${union}`)).toEqual(["A joint word.", "Drivers need rest."]);
    expect(await words(api, `person=${person}&organization=transit-workers-local-9`)).toEqual([
      "A joint word.",
    ]);
    for (const name of [bill, billPath, `/bills/${billPath}`]) {
      expect(await words(api, `bill=${encodeURIComponent(name)}`)).toEqual(["Fares rise."]);
    }
    expect(await words(api, "from=2021-03-02&to=2021-03-04&q=fares")).toEqual(["Fares rise."]);
    expect(await words(api, "q=unsaid")).toEqual([]);
  });

  test("gives nothing for a person who is not public, as for one who is not there", async ({
    api,
    registry,
  }) => {
    expect(registry).toBeTruthy();
    expect(await words(api, "person=nobody-yet")).toEqual([]);
    expect(await words(api, "person=nobody-ever")).toEqual([]);
  });

  test("refuses a parameter that is unknown, repeated or not what it should be, by name", async ({ api }) => {
    const wrong: Record<string, string> = {
      colour: "colour=red",
      limit: "limit=101",
      from: "from=2021-02-30",
      to: "to=today",
      person: "person=../../desk",
      bill: "bill=hb-12",
      q: "q=",
      cursor: "cursor=bm90aGluZw",
    };
    for (const [name, query] of Object.entries({ ...wrong, "limit ": "limit=5&limit=5" })) {
      const { status, headers, body } = await api(`statements?${query}`);
      expect([query, status]).toEqual([query, name === "cursor" ? 422 : 400]);
      expect(headers.get("content-type")).toContain("application/problem+json");
      expect(apiProblem.parse(body).errors?.map(({ field }) => field)).toEqual([name.trim()]);
    }
  });

  test("refuses the cursor of another list", async ({ api, registry }) => {
    expect(registry).toBeTruthy();
    const { body } = await api("statements?limit=1");
    for (const list of ["people", "bills", "sources"]) {
      const { status } = await api(`${list}?cursor=${body.next}`);
      expect([list, status]).toEqual([list, 422]);
    }
  });
});

describe("GET people, organizations, bills and sources", () => {
  test("give what a published statement names, and nothing else", async ({ api, registry }) => {
    const { person, union, bill } = registry;
    const people = await api("people");
    expect(apiPage(apiAgent).parse(people.body).data).toMatchObject([{ id: person, slug: "dana-field" }]);
    const organizations = await api("organizations?q=local");
    expect(
      apiPage(apiAgent)
        .parse(organizations.body)
        .data.map(({ id }) => id),
    ).toEqual([union]);
    const bills = await api("bills");
    expect(apiPage(apiBill).parse(bills.body).data).toMatchObject([{ id: bill, identifier: "HB 12" }]);
    const sources = await api("sources?limit=100");
    expect(apiPage(apiSource).parse(sources.body).data).toHaveLength(5);
  });

  test("are found one by one, under each of their names", async ({ api, registry }) => {
    const { person, union, bill, billPath } = registry;
    const {
      data: [source],
    } = apiPage(apiSource).parse((await api("sources")).body);
    const names: [string, (body: unknown) => { id: string }, string][] = [
      [`people/${person}`, (body) => apiAgent.parse(body), person],
      ["people/dana-field", (body) => apiAgent.parse(body), person],
      [`organizations/${union}`, (body) => apiAgent.parse(body), union],
      [`bills/${bill}`, (body) => apiBillRecord.parse(body), bill],
      [`bills/${billPath}`, (body) => apiBillRecord.parse(body), bill],
      [`sources/${source?.id}`, (body) => apiSourceRecord.parse(body), source?.id ?? ""],
      [`sources/D-${source?.number}`, (body) => apiSourceRecord.parse(body), source?.id ?? ""],
    ];
    for (const [path, read, id] of names) {
      const { status, body } = await api(path);
      expect([path, status]).toEqual([path, 200]);
      expect(read(body).id).toBe(id);
    }
  });

  test("are not found under a name that is of another kind, not public or no name at all", async ({
    api,
    registry,
  }) => {
    const { person, union } = registry;
    const paths = [
      `people/${union}`,
      `organizations/${person}`,
      "people/transit-workers-local-9",
      "people/nobody-yet",
      "people/DROP%20TABLE",
      "bills/harbor/2021",
      "bills/harbor/2021/hb-99",
      "sources/D-99999999999",
      "statements/S-0",
      "statements/1.5",
      `statements/${crypto.randomUUID()}`,
    ];
    for (const path of paths) {
      const { status, body } = await api(path);
      expect([path, status, apiProblem.parse(body).code]).toEqual([path, 404, "not_found"]);
    }
  });
});

describe("a public answer", () => {
  test("is not sent again to whoever holds it", async ({ api, registry }) => {
    const first = await api(`people/${registry.person}`);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    const again = await api(`people/${registry.person}`, { headers: { "if-none-match": etag } });
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
    const other = await api(`organizations/${registry.union}`, { headers: { "if-none-match": etag } });
    expect(other.status).toBe(200);
  });

  test("may be read by the pages of any site, without credentials; that of a write may not", async ({
    api,
    newsroom,
    registry,
  }) => {
    for (const path of ["statements", `people/${registry.person}`, "people/nobody", "statements?x=1"]) {
      const { headers } = await api(path);
      expect([path, headers.get("access-control-allow-origin")]).toEqual([path, "*"]);
      expect(headers.has("access-control-allow-credentials")).toBe(false);
    }
    const written = await api("statements", { method: "POST", as: newsroom.reporter });
    expect(written.headers.has("access-control-allow-origin")).toBe(false);
    expect(written.headers.get("cache-control")).toBe("no-store");
  });
});
