import { describe, expect } from "vitest";
import { blankLink, blankVoice } from "@/components/statements/entry-form/values";
import { agents } from "@/db/schema";
import { findAgents } from "@/lib/people/queries/find-agents";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { test } from "@/tests/support/newsroom";
import { aBill, anOrganization, aPerson, aTerm } from "@/tests/support/registry";
import { aDraft, aPublication, aSource, entryNow } from "@/tests/support/statements";
import { entered, press, valuesOf } from "./post";

describe("a post of the entry form", () => {
  test("rearranges rows and keeps everything entered, valid or not, without saving", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const values = entered({ said: { text: "the other day", basis: "inferred" }, language: "not a tag!" });
    const state = await press(reporter, "add-voice", values);
    expect(valuesOf(state)).toEqual({
      ...values,
      attributions: [...values.attributions, { ...blankVoice, row: "1" }],
    });
    expect(state.saved).toBeNull();
  });

  test("saves a draft with its source, and the next save is an edit of both", async ({
    newsroom: { reporter },
  }) => {
    const first = await press(reporter, "save", entered());
    const { id, version } = valuesOf(first);
    expect(first.saved).toMatchObject({ id, version: 1, status: "draft" });
    const values = { ...valuesOf(first), summary: "On the bridge" };
    const second = await press(reporter, "save", {
      ...values,
      source: { ...values.source, title: "Remarks at the old bridge" },
    });
    expect(second.saved).toMatchObject({ id, version: Number(version) + 1 });
    const entry = await deskEntry(reporter, id);
    expect(entry?.source?.title).toBe("Remarks at the old bridge");
    expect(entry?.content.sourceId).toBe(first.saved?.sourceId);
  });

  test("makes one draft of a form that is sent twice, with what was sent last", async ({
    newsroom: { reporter },
  }) => {
    const values = entered();
    const [first, second] = [
      await press(reporter, "autosave", values),
      await press(reporter, "autosave", { ...values, place: "Harbor City" }),
    ];
    expect(second.saved?.id).toBe(first.saved?.id);
    expect((await entryNow(reporter, first.saved?.id ?? "")).place).toBe("Harbor City");
  });

  test("gives the same draft to eight saves at once", async ({ newsroom: { reporter } }) => {
    const values = entered();
    const answers = await Promise.all(Array.from({ length: 8 }, () => press(reporter, "autosave", values)));
    expect(new Set(answers.map(({ saved }) => saved?.id)).size).toBe(1);
  });

  test("refuses what cannot be saved, by field, saves nothing and keeps all", async ({
    newsroom: { reporter },
  }) => {
    const values = entered({ about: { text: "31 Jun 2020", basis: "stated" }, note: "a\0b" });
    const state = await press(reporter, "save", values);
    expect(Object.keys(state.problems).sort()).toEqual(["about.text", "note"]);
    expect(state.saved).toBeNull();
    expect(valuesOf(state)).toEqual(values);
  });

  test("submits what is complete, and is not troubled by being asked twice", async ({
    newsroom: { reporter },
  }) => {
    const state = await press(reporter, "submit", entered());
    expect(state.saved?.status).toBe("submitted");
    expect(state.go).toBe(`/desk/statements/${state.saved?.id}`);
    const lost = { ...valuesOf(state), version: "1" };
    const again = await press(reporter, "submit-another", lost);
    expect(again.go).toBe(`/desk/statements/new?from=${state.saved?.id}`);
    expect(again.problems).toEqual({});
  });

  test("keeps an incomplete entry saved, and says by field what review needs", async ({
    newsroom: { reporter },
  }) => {
    const values = entered({
      words: "",
      attributions: [{ ...blankVoice, row: "0", role: "quoted", printedName: "Ida" }],
    });
    const state = await press(reporter, "submit", { ...values, source: { ...values.source, title: "" } });
    expect(Object.keys(state.problems).sort()).toEqual(["attributions", "source.title", "words"]);
    expect((await entryNow(reporter, state.saved?.id ?? "")).status).toBe("draft");
    expect(valuesOf(state).id).toBe(state.saved?.id);
  });

  test("answers a script with what changed and leaves its values alone", async ({
    newsroom: { reporter },
  }) => {
    const state = await press(reporter, "autosave", entered(), { script: "yes" });
    expect(state.values).toBeNull();
    expect(state.saved).toMatchObject({ version: 1 });
  });

  test("finds records for a voice, and takes the one that was pressed with its office", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id } = await aPerson(reporter, "Ida Brookhaven");
    await aTerm(reporter, id, { role: "Mayor of Harbor City", start: "2019" });
    const values = entered({ said: { text: "4 Mar 2021", basis: "stated" } });
    const asked = {
      ...values,
      attributions: [{ ...blankVoice, row: "0", printedName: "Ida", find: "brookhaven" }],
    };
    const found = await press(reporter, "find-voice:0", asked);
    expect(found.found).toMatchObject({ what: "agents", at: "attributions.0", options: [{ id }] });
    const taken = await press(reporter, `use-voice:0:${id}`, valuesOf(found));
    expect(taken.known.agents.map(({ name }) => name)).toEqual(["Ida Brookhaven"]);
    expect(taken.known.terms.map(({ role, fits }) => [role, fits])).toEqual([["Mayor of Harbor City", true]]);
    const saved = await press(reporter, "save", valuesOf(taken));
    const entry = await deskEntry(reporter, saved.saved?.id ?? "");
    expect(entry?.content.attributions[0]).toMatchObject({ agentId: id, termId: taken.known.terms[0]?.id });
  });

  test("makes a record from a printed name, without its rank, only when asked", async ({
    newsroom: { reporter },
  }) => {
    const values = entered({ attributions: [{ ...blankVoice, row: "0", printedName: "Lt. Nils Farrow" }] });
    await press(reporter, "save", values);
    expect(await findAgents(reporter, { query: "Nils Farrow" })).toEqual([]);
    const state = await press(reporter, "make:attributions.0:person", values);
    expect(await findAgents(reporter, { query: "Nils Farrow" })).toMatchObject([
      { id: valuesOf(state).attributions[0]?.agentId, name: "Nils Farrow", kind: "person" },
    ]);
    expect(valuesOf(state).attributions[0]?.printedName).toBe("Lt. Nils Farrow");
  });

  test("accepts the signers of a letter, with records for those who have none", async ({
    newsroom: { reporter },
  }) => {
    const { id } = await anOrganization(reporter, "Gull Dock Union");
    const values = entered();
    const text = "We ask for light in the harbor.\n\nGull Dock Union Heron Dock Union Ibis Dock Union";
    const posted = { ...values, attributions: [], source: { ...values.source, text } };
    const listed = await press(reporter, "suggest", posted, { suggesting: "yes" });
    const key = listed.suggestions?.list.find(({ kind }) => kind === "signers")?.key;
    const before = await reporter.db.$count(agents);
    const state = await press(reporter, `accept-new:${key}`, posted, { suggesting: "yes" });
    expect(valuesOf(state).attributions.map(({ role, printedName }) => [role, printedName])).toEqual([
      ["signatory", "Gull Dock Union"],
      ["signatory", "Heron Dock Union"],
      ["signatory", "Ibis Dock Union"],
    ]);
    expect(valuesOf(state).attributions[0]?.agentId).toBe(id);
    expect(valuesOf(state).attributions.every(({ agentId }) => agentId !== "")).toBe(true);
    expect(await reporter.db.$count(agents)).toBe(before + 2);
    expect(state.suggestions?.list.some(({ kind }) => kind === "signers")).toBe(true);
  });

  test("gives a suggested voice the part chosen beside it, and remembers a refusal", async ({
    newsroom: { reporter },
  }) => {
    const values = entered();
    const text = "I thank Susan Albright and nobody else.";
    const posted = { ...values, attributions: [], source: { ...values.source, text } };
    const { suggestions } = await press(reporter, "suggest", posted);
    const key = suggestions?.list[0]?.key ?? "";
    const taken = await press(reporter, `accept:${key}:none`, posted, { roles: { [key]: "relayed_by" } });
    expect(valuesOf(taken).attributions).toMatchObject([
      { role: "relayed_by", printedName: "Susan Albright" },
    ]);
    expect(valuesOf(await press(reporter, `dismiss:${key}`, posted)).dismissed).toEqual([key]);
  });

  test("saves bills with their stance and links to what was never captured", async ({
    newsroom: { reporter },
  }) => {
    const { id: billId } = await aBill(reporter, "HB 812");
    const values = entered({
      bills: [{ row: "0", billId, stance: "opposes", wording: "stays open", basis: "inferred", find: "" }],
      links: [{ ...blankLink, row: "0", kind: "denies", placeholder: "The senator's letter of August" }],
    });
    const { saved } = await press(reporter, "save", values);
    const entry = await deskEntry(reporter, saved?.id ?? "");
    expect(entry?.content.bills).toEqual([
      { billId, stance: "opposes", wording: "stays open", basis: "inferred" },
    ]);
    expect(entry?.content.links).toEqual([
      { kind: "denies", targetId: null, placeholder: "The senator's letter of August" },
    ]);
  });

  test("takes no source, entry or record the person may not see or that is not there", async ({
    newsroom,
  }) => {
    const { otherReporter } = newsroom;
    const hidden = await aDraft(newsroom);
    const values = entered();
    const bySource = await press(otherReporter, "save", {
      ...values,
      source: { ...values.source, id: hidden.sourceId ?? "", revise: "" },
    });
    expect(Object.keys(bySource.problems)).toEqual(["source.find"]);
    expect(bySource.known.source).toBeNull();
    const byLink = await press(
      otherReporter,
      "save",
      entered({ links: [{ ...blankLink, row: "0", targetId: hidden.id }] }),
    );
    expect(byLink.saved).toBeNull();
    expect(byLink.known.entries).toEqual([]);
    const byId = await press(otherReporter, "save", { ...values, id: hidden.id, version: "1" });
    expect(byId.message?.text).toBe("There is no such entry.");
    expect((await entryNow(newsroom.reporter, hidden.id)).version).toBe(1);
  });

  test("revises a source that was chosen, with the new entry", async ({ newsroom: { reporter } }) => {
    const { id } = await aSource(reporter, { title: "Old title" });
    const values = entered();
    const state = await press(reporter, "save", {
      ...values,
      source: { ...values.source, id, revise: "yes" },
    });
    const entry = await deskEntry(reporter, state.saved?.id ?? "");
    expect(entry?.source).toMatchObject({ id, title: "Remarks at the bridge" });
  });

  test("leaves a public source as it is", async ({ newsroom }) => {
    const { id } = await aPublication(newsroom);
    const sourceId = (await entryNow(newsroom.reporter, id)).sourceId ?? "";
    const values = entered();
    const revised = { ...values.source, id: sourceId, revise: "yes" };
    const state = await press(newsroom.editor, "save", { ...values, source: revised });
    expect(state.message?.tone).toBe("problem");
    const asked = await press(newsroom.editor, "revise-source", {
      ...values,
      source: { ...revised, revise: "" },
    });
    expect(valuesOf(asked).source.revise).toBe("");
  });

  test.for([
    "unheard-of",
    "",
    "find-voice:99",
    "make:attributions.99:person",
    "accept-new:k0",
    "settle",
    "constructor",
  ])("answers %j without a fault", async (intent, { newsroom }) => {
    const state = await press(newsroom.reporter, intent, entered());
    expect(state.values).not.toBeNull();
  });
});
