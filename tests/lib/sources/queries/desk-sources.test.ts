import { describe, expect } from "vitest";
import type { ActorContext } from "@/lib/context";
import { type DeskSourcesOptions, deskSources } from "@/lib/sources/queries/desk-sources";
import { test } from "../../../support/newsroom";
import { aDraft, aPublication, aSource, sourceFields } from "../../../support/statements";

const titles = async (ctx: ActorContext, options: DeskSourcesOptions = {}) =>
  (await deskSources(ctx, { limit: 100, ...options })).rows.map(({ title }) => title);

describe("deskSources", () => {
  test("lists sources, last logged first, page by page", async ({ newsroom }) => {
    const { reporter } = newsroom;
    for (const title of ["First", "Second", "Third"]) await aSource(reporter, { title });

    const first = await deskSources(reporter, { limit: 2 });
    const second = await deskSources(reporter, { limit: 2, cursor: first.next });

    expect(first.rows.map(({ title }) => title)).toEqual(["Third", "Second"]);
    expect(second.rows.map(({ title }) => title)).toEqual(["First"]);
    expect(second.next).toBeNull();
  });

  test("keeps the source of somebody's draft from other reporters", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    await aDraft(newsroom, { source: sourceFields({ title: "Canary of a source" }) });

    expect(await titles(otherReporter)).not.toContain("Canary of a source");
    expect(await titles(otherReporter, { q: "canary" })).toEqual([]);
    expect(await titles(reporter, { q: "canary" })).toEqual(["Canary of a source"]);
    expect(await titles(editor, { q: "canary" })).toEqual(["Canary of a source"]);
  });

  test("counts only entries that may be read", async ({ newsroom }) => {
    const { reporter, otherReporter } = newsroom;
    const { id: sourceId } = await aSource(reporter, { title: "Of two entries" });
    await aDraft(newsroom, { sourceId });
    await aPublication(newsroom, { sourceId });
    const entries = async (ctx: ActorContext) =>
      (await deskSources(ctx, { q: "of two entries" })).rows.map((row) => row.entries);

    expect(await entries(reporter)).toEqual([2]);
    expect(await entries(otherReporter)).toEqual([1]);
  });

  test("finds by number, title, publisher and address, and what is missing", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter, {
      title: "A 100% Match",
      publisherName: "Gazette",
      url: "https://gazette.example/1",
    });
    await aPublication(newsroom, { sourceId });
    await aSource(reporter, { title: "Bare", publisherName: "", url: "", text: "", issued: {} });
    const [line] = (await deskSources(reporter, { q: "100%" })).rows;

    expect(line).toMatchObject({ id: sourceId, hasText: true });
    for (const q of [`D-${line?.number}`, "gazette", "GAZETTE.example"]) {
      expect.soft(await titles(reporter, { q }), q).toEqual(["A 100% Match"]);
    }
    for (const missing of ["text", "publisher", "day"] as const) {
      expect.soft(await titles(reporter, { missing }), missing).toEqual(["Bare"]);
    }
  });
});
