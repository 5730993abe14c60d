import { describe, expect } from "vitest";
import { apiProblem } from "@/lib/api/problem";
import { test } from "../../../support/api";
import { aSession } from "../../../support/registry";
import { sourceFields, textWith } from "../../../support/statements";

const tag = (version: number) => ({ "if-match": `"${version}"` });

describe("what is added to the registry", () => {
  test("is named by a statement, and public with it", async ({ api, newsroom }) => {
    const { reporter: as, editor } = newsroom;
    await aSession(as, "harbor");
    const add = async (folder: string, body: object) => {
      const answer = await api(folder, { method: "POST", as, body });
      expect([folder, answer.status, answer.headers.get("etag")]).toEqual([folder, 201, '"1"']);
      expect(answer.headers.get("location")).toBe(`/api/v1/${folder}/${answer.body.id}`);
      return answer.body.id;
    };
    const made = {
      people: await add("people", { name: "Dana Field", names: [{ name: "D. Field" }] }),
      organizations: await add("organizations", { name: "Rowing Club", kind: "group" }),
      bills: await add("bills", {
        jurisdiction: "harbor",
        session: "2021",
        identifier: "HB 12",
        title: "On fares",
      }),
      sources: await add("sources", sourceFields({ text: textWith("Fares stay.") })),
    };
    const visible = () =>
      Promise.all(Object.entries(made).map(async ([folder, id]) => (await api(`${folder}/${id}`)).status));
    expect(await visible()).toEqual([404, 404, 404, 404]);

    const statement = {
      words: "Fares stay.",
      sourceId: made.sources,
      attributions: [
        { role: "speaker", agentId: made.people },
        { role: "on_behalf_of", agentId: made.organizations },
      ],
      bills: [{ billId: made.bills, stance: "supports", wording: "Fares stay." }],
    };
    const { body } = await api("statements", { method: "POST", as, body: statement });
    const step = async (name: string, who: typeof as, version: number) =>
      (await api(`statements/${body.id}/${name}`, { method: "POST", as: who, headers: tag(version) })).status;
    expect(await step("submit", as, 1)).toBe(200);
    expect(await step("approve", editor, 2)).toBe(200);
    expect(await visible()).toEqual([404, 404, 404, 404]);
    expect(await step("publish", editor, 3)).toBe(200);
    expect(await visible()).toEqual([200, 200, 200, 200]);
  });

  test("is refused by field", async ({ api, newsroom }) => {
    const session = await aSession(newsroom.reporter, "lakes");
    const bill = { identifier: "HB 1", title: "On lakes" };
    const wrong: [string, object, string][] = [
      ["people", {}, "/name"],
      ["people", { name: "Dana", parentId: null }, "/parentId"],
      ["people", { name: "Dana", kind: "organization" }, "/kind"],
      ["organizations", { name: "Dana", kind: "person" }, "/kind"],
      ["organizations", { name: "Club", names: [{ name: "" }] }, "/names/0/name"],
      ["bills", bill, "/session"],
      ["bills", { ...bill, jurisdiction: "lakes" }, "/session"],
      ["bills", { ...bill, jurisdiction: "lakes", session: "1999" }, "/session"],
      [
        "bills",
        { ...bill, jurisdiction: "lakes", session: "2021", legislativeSessionId: session.id },
        "/session",
      ],
      ["sources", { title: "Letter", url: "javascript:alert(1)" }, "/url"],
      ["sources", { title: "Letter", capturedOn: "2021-02-30" }, "/capturedOn"],
    ];
    for (const [folder, body, pointer] of wrong) {
      const answer = await api(folder, { method: "POST", as: newsroom.reporter, body });
      expect([folder, answer.status]).toEqual([folder, 422]);
      expect(apiProblem.parse(answer.body).errors?.map((error) => error.pointer)).toContain(pointer);
    }
  });

  test("is in it once", async ({ api, newsroom }) => {
    const as = newsroom.reporter;
    await aSession(as, "plains");
    const bill = { jurisdiction: "plains", session: "2021", identifier: "HB 1", title: "On grass" };
    expect((await api("bills", { method: "POST", as, body: bill })).status).toBe(201);
    const again = await api("bills", { method: "POST", as, body: { ...bill, identifier: "hb-1" } });
    expect([again.status, apiProblem.parse(again.body).errors?.[0]?.field]).toEqual([409, "identifier"]);
  });
});
