import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { publicSources, sources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import type { SourceProfile } from "@/lib/sources/profile";
import { usualDisclosure } from "@/lib/sources/rules";
import { sourceEdit } from "@/lib/sources/schema";
import { editSource } from "@/lib/statements/commands/edit-source";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import {
  aDraft,
  anApproval,
  aPublication,
  aSource,
  entryNow,
  sourceFields,
} from "../../../support/statements";

const edit = (id: string, over: Record<string, unknown> = {}, version = 1) => {
  const { text: _text, ...facts } = sourceFields();
  return sourceEdit.parse({ id, version, source: { ...facts, ...over } });
};

const sourceNow = async (ctx: ActorContext, id: string) =>
  one(await ctx.db.select().from(sources).where(eq(sources.id, id)));

describe("editSource", () => {
  test("changes what is said of a source, keeps its text, and leaves a revision", async ({ newsroom }) => {
    const { id } = await aSource(newsroom.reporter);
    const before = await sourceNow(newsroom.reporter, id);

    await editSource(
      newsroom.reporter,
      edit(id, { title: "Remarks at the ferry", published: { edtf: "2021-03" } }),
    );

    expect(await sourceNow(newsroom.reporter, id)).toMatchObject({
      title: "Remarks at the ferry",
      publishedFrom: "2021-03-01",
      publishedTo: "2021-03-31",
      text: before.text,
      version: 2,
    });
    expect((await revisionsOf(newsroom.reporter, id)).at(-1)).toMatchObject({
      number: 2,
      act: "edited",
      changed: true,
    });
  });

  test("leaves nothing behind where nothing changes, and refuses a stale save", async ({ newsroom }) => {
    const { id } = await aSource(newsroom.reporter);

    expect(await editSource(newsroom.reporter, edit(id))).toEqual({ id, version: 1, changed: false });
    expect(await revisionsOf(newsroom.reporter, id)).toHaveLength(1);
    await editSource(newsroom.reporter, edit(id, { title: "First" }));
    const stale = await refusal(editSource(newsroom.reporter, edit(id, { title: "Second" })));
    expect(stale).toMatchObject({ code: "conflict", detail: { version: 2 } });
  });

  test("voids the approval of every unpublished entry that rests on it, by whoever edits", async ({
    newsroom,
  }) => {
    const { id, version } = await anApproval(newsroom);
    const sourceId = (await entryNow(newsroom.editor, id)).sourceId ?? "";

    await editSource(newsroom.otherEditor, edit(sourceId, { title: "Under another title" }));

    expect(await entryNow(newsroom.editor, id)).toMatchObject({ status: "submitted", version: version + 1 });
    const step = { id, version: version + 1, comment: "" };
    expect((await refusal(approveStatement(newsroom.otherEditor, step))).code).toBe("not_allowed");
    await expect(approveStatement(newsroom.editor, step)).resolves.toHaveProperty("id");
  });

  test("leaves a public source to the editors; readers see the edit, published statements keep what they said", async ({
    newsroom,
  }) => {
    const { id } = await aPublication(newsroom);
    const { sourceId: from } = await entryNow(newsroom.editor, id);
    const sourceId = from ?? "";
    const before = await revisionsOf(newsroom.editor, id);

    expect((await refusal(editSource(newsroom.reporter, edit(sourceId, { title: "Mine" })))).code).toBe(
      "not_allowed",
    );
    await editSource(newsroom.editor, edit(sourceId, { title: "As printed", disclosure: "whole" }));

    const row = one(
      await newsroom.editor.db.select().from(publicSources).where(eq(publicSources.id, sourceId)),
    );
    expect(row.title).toBe("As printed");
    expect((row.profile as SourceProfile).title).toBe("As printed");
    expect(await revisionsOf(newsroom.editor, id)).toHaveLength(before.length);
  });

  test("is for whoever logged it and for editors; one nobody may read is not there", async ({ newsroom }) => {
    const { sourceId } = await aDraft(newsroom);
    const id = sourceId ?? "";

    expect((await refusal(editSource(newsroom.visitor, edit(id)))).code).toBe("not_signed_in");
    expect((await refusal(editSource(newsroom.otherReporter, edit(id, { title: "Mine" })))).code).toBe(
      "not_found",
    );
    await expect(editSource(newsroom.editor, edit(id, { title: "Edited" }))).resolves.toMatchObject({
      version: 2,
    });
    const nothing = editSource(newsroom.editor, edit(crypto.randomUUID()));
    expect((await refusal(nothing)).code).toBe("not_found");
  });
});

describe("how much of a source readers see", () => {
  test("is what is usual for its kind, until somebody decides", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const letter = await aSource(reporter, { kind: "letter" });
    const page = await aSource(reporter);
    expect(usualDisclosure("news_article")).toBe("passages");
    expect((await sourceNow(reporter, letter.id)).disclosure).toBe("whole");
    expect((await sourceNow(reporter, page.id)).disclosure).toBe("passages");

    await editSource(reporter, edit(page.id, { disclosure: "whole" }));
    await editSource(reporter, edit(page.id, { title: "Another title" }, 2));

    expect((await sourceNow(reporter, page.id)).disclosure).toBe("whole");
    expect((await revisionsOf(reporter, page.id)).at(1)?.content).toMatchObject({ disclosure: "whole" });
  });
});
