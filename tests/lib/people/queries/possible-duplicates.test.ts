import { describe, expect } from "vitest";
import { tellApart } from "@/lib/merges/commands/tell-apart";
import { addOffice } from "@/lib/people/commands/add-office";
import { editOffice } from "@/lib/people/commands/edit-office";
import { deskAgents } from "@/lib/people/queries/desk-agents";
import { deskOffices } from "@/lib/people/queries/desk-offices";
import { duplicatesOf } from "@/lib/people/queries/possible-duplicates";
import { officeInput } from "@/lib/people/schema";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aPerson, aTerm } from "../../../support/registry";
import { aDraft, aSource } from "../../../support/statements";

describe("duplicatesOf", () => {
  test("says why two records may be the same, the strongest reason first", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const jose = await aPerson(reporter, "José Duarte", {
      identifiers: [{ scheme: "wikidata", value: "Q77" }],
    });
    const folded = await aPerson(reporter, "jose duarte");
    const alias = await aPerson(reporter, "J. M. Duarte Lima", { names: [{ name: "Jose Duarte" }] });
    const register = await aPerson(reporter, "Someone Else", {
      identifiers: [{ scheme: "Wiki-Data", value: "q77" }],
    });
    const spelled = await aPerson(reporter, "José Duartes");
    await aPerson(reporter, "Ana Duarte");
    const found = await duplicatesOf(editor, [jose.id]);
    expect(found.get(jose.id)?.map(({ id, reason }) => [id, reason])).toEqual([
      [register.id, "identifier"],
      [folded.id, "same_name"],
      [alias.id, "alias"],
      [spelled.id, "similar"],
    ]);
    const listed = await deskAgents(editor, { kind: "person", missing: "duplicate" });
    expect(listed.rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining([jose.id, folded.id, alias.id, register.id, spelled.id]),
    );
    expect(listed.rows.map(({ name }) => name)).not.toContain("Ana Duarte");

    await tellApart(editor, { oneId: jose.id, otherId: folded.id });
    await tellApart(editor, { oneId: folded.id, otherId: jose.id });
    const left = (await duplicatesOf(editor, [folded.id])).get(folded.id) ?? [];
    expect(left.map(({ id }) => id)).not.toContain(jose.id);
  });
});

describe("what the registry lacks", () => {
  test("finds whoever spoke on a day without a role that may cover it", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const [early, held, open] = [
      await aPerson(reporter, "Early Speaker"),
      await aPerson(reporter, "Held Speaker"),
      await aPerson(reporter, "Open Speaker"),
    ];
    await aTerm(reporter, early.id, { start: "2021-05-01" });
    await aTerm(reporter, held.id, { start: "2021-01-01", end: "2021-12-31" });
    await aTerm(reporter, open.id, {});
    for (const { id } of [early, held, open]) {
      await aDraft(newsroom, {
        said: { edtf: "2021-03-04" },
        attributions: [{ role: "speaker", agentId: id }],
      });
    }
    const { rows } = await deskAgents(reporter, { kind: "person", missing: "role_on_day" });
    expect(rows.map(({ name }) => name)).toEqual(["Early Speaker"]);
  });

  test("counts facts without a source, by name and line, names, identifiers and roles", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const source = await aSource(reporter);
    const facts = {
      description: "a line",
      names: [{ name: "Another" }],
      identifiers: [{ scheme: "s", value: "1" }],
    };
    await aPerson(reporter, "Zed Unsourced", facts);
    const sourced = { sourceId: source.id };
    await aPerson(reporter, "Zed Sourced", {
      description: "a line",
      nameSourceId: source.id,
      descriptionSourceId: source.id,
      names: [{ name: "Another Z", ...sourced }],
      identifiers: [{ scheme: "s", value: "2", ...sourced }],
    });
    const { rows } = await deskAgents(reporter, { kind: "person", q: "zed" });
    expect(rows.map(({ name, unsourced }) => [name, unsourced])).toEqual([
      ["Zed Sourced", 0],
      ["Zed Unsourced", 4],
    ]);
    const lacking = await deskAgents(reporter, { kind: "person", q: "zed", missing: "source" });
    expect(lacking.rows.map(({ name }) => name)).toEqual(["Zed Unsourced"]);
  });

  test("finds offices nobody holds, and an office is edited over the version that was read", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const person = await aPerson(reporter, "Office Holder");
    const empty = await addOffice(reporter, officeInput.parse({ title: "Empty Office" }));
    const former = await addOffice(reporter, officeInput.parse({ title: "Former Office" }));
    await aTerm(reporter, person.id, { officeId: former.id, start: "2001", end: "2003" });
    const titles = async (missing: "holder" | "holder_now") =>
      (await deskOffices(reporter, null, missing)).map(({ title }) => title);
    expect(await titles("holder")).toEqual(["Empty Office"]);
    expect(await titles("holder_now")).toEqual(["Empty Office", "Former Office"]);
    const office = officeInput.parse({ title: "Empty Seat" });
    expect(await refusal(editOffice(reporter, { id: empty.id, version: 1, office }))).toMatchObject({
      code: "not_allowed",
    });
    await editOffice(editor, { id: empty.id, version: 1, office });
    expect(await refusal(editOffice(editor, { id: empty.id, version: 1, office }))).toMatchObject({
      code: "conflict",
      detail: { version: 2 },
    });
  });
});
