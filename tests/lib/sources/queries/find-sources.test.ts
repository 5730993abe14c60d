import { describe, expect } from "vitest";
import type { ActorContext } from "@/lib/context";
import { deskSource } from "@/lib/sources/queries/desk-source";
import { findSources, sourcesById } from "@/lib/sources/queries/find-sources";
import { test } from "@/tests/support/newsroom";
import { refusal } from "@/tests/support/refusal";
import {
  aDraft,
  anApproval,
  aPublication,
  aSource,
  aSubmission,
  sourceFields,
} from "@/tests/support/statements";

const titled = (title: string) => ({ source: sourceFields({ title }) });

const sees = async (ctx: ActorContext, title: string, id: string | null) => ({
  offered: (await findSources(ctx, { query: title })).length > 0,
  byId: (await sourcesById(ctx, [id ?? crypto.randomUUID()])).length > 0,
  opened: (await deskSource(ctx, { id: id ?? crypto.randomUUID() })) !== null,
});

const yes = { offered: true, byId: true, opened: true };
const no = { offered: false, byId: false, opened: false };

describe("findSources and deskSource", () => {
  test("keep the source of a draft with its author and the editors", async ({ newsroom }) => {
    const { sourceId } = await aDraft(newsroom, titled("Heron memo"));
    expect(await sees(newsroom.reporter, "Heron memo", sourceId)).toEqual(yes);
    expect(await sees(newsroom.editor, "Heron memo", sourceId)).toEqual(yes);
    expect(await sees(newsroom.otherReporter, "Heron memo", sourceId)).toEqual(no);
  });

  test("open it to all of the desk once an entry that rests on it is submitted", async ({ newsroom }) => {
    const { id } = await aSource(newsroom.reporter, { title: "Plover letter" });
    await aSubmission(newsroom, { sourceId: id });
    expect(await sees(newsroom.otherReporter, "Plover letter", id)).toEqual(yes);
  });

  test("find a public source by its number", async ({ newsroom }) => {
    await aPublication(newsroom, titled("Egret report"));
    const [found] = await findSources(newsroom.otherReporter, { query: "egret" });
    expect((await findSources(newsroom.otherReporter, { query: `D-${found?.number}` }))[0]?.title).toBe(
      "Egret report",
    );
  });

  test("find by publisher and address, latest first, and the latest for an empty query", async ({
    newsroom,
  }) => {
    const ctx = newsroom.otherReporter;
    await aSource(ctx, { title: "One", publisherName: "Bittern Press" });
    await aSource(ctx, { title: "Two", publisherName: "", url: "https://bittern.example/two" });
    expect((await findSources(ctx, { query: "bittern" })).map(({ title }) => title)).toEqual(["Two", "One"]);
    expect((await findSources(ctx, { query: "" }))[0]?.title).toBe("Two");
  });

  test("count the unpublished entries that a change would touch", async ({ newsroom }) => {
    const { id } = await aSource(newsroom.reporter);
    const mine = await aDraft(newsroom, { sourceId: id });
    await anApproval(newsroom, { sourceId: id });
    expect((await deskSource(newsroom.reporter, { id }))?.otherEntries).toBe(2);
    expect((await deskSource(newsroom.reporter, { id, exceptEntryId: mine.id }))?.otherEntries).toBe(1);
  });

  test("answer only whoever is signed in", async ({ newsroom: { visitor } }) => {
    expect((await refusal(findSources(visitor, { query: "a" }))).code).toBe("not_signed_in");
    expect((await refusal(deskSource(visitor, { id: crypto.randomUUID() }))).code).toBe("not_signed_in");
  });
});
