import { describe, expect } from "vitest";
import { entriesById, findEntries } from "@/lib/statements/queries/find-entries";
import { test } from "@/tests/support/newsroom";
import { refusal } from "@/tests/support/refusal";
import { aDraft, aPublication, aSubmission, entryNow } from "@/tests/support/statements";

describe("findEntries", () => {
  test("never offers a draft of another reporter, by words, by number or by id", async ({ newsroom }) => {
    const draft = await aDraft(newsroom, { words: "A sentence about kingfishers." });
    const { otherReporter, reporter, editor } = newsroom;
    expect(await findEntries(otherReporter, { query: "kingfishers" })).toEqual([]);
    expect(await findEntries(otherReporter, { query: `E-${draft.entry}` })).toEqual([]);
    expect(await entriesById(otherReporter, [draft.id])).toEqual([]);
    for (const ctx of [reporter, editor]) {
      expect((await findEntries(ctx, { query: "kingfishers" })).map(({ id }) => id)).toEqual([draft.id]);
    }
  });

  test("offers a submitted entry to all of the desk, by number, words and speaker", async ({ newsroom }) => {
    const { id } = await aSubmission(newsroom, {
      words: "A sentence about cormorants.",
      attributions: [{ role: "speaker", printedName: "Mona Teal" }],
    });
    const { entry } = await entryNow(newsroom.reporter, id);
    for (const query of ["cormorants", "mona teal", `e-${entry}`, `E${entry}`]) {
      expect((await findEntries(newsroom.otherReporter, { query })).map((found) => found.id)).toContain(id);
    }
    const [found] = await findEntries(newsroom.otherReporter, { query: "cormorants" });
    expect(found).toMatchObject({ speaker: "Mona Teal", status: "submitted", number: null });
  });

  test("finds a published one by its public number and leaves the entry itself out", async ({ newsroom }) => {
    const { id, number } = await aPublication(newsroom);
    const { reporter } = newsroom;
    expect((await findEntries(reporter, { query: `S-${number}` })).map((found) => found.id)).toEqual([id]);
    expect(
      (await findEntries(reporter, { query: `S-${number}`, exceptId: id })).map((found) => found.id),
    ).not.toContain(id);
  });

  test("answers only whoever is signed in", async ({ newsroom: { visitor } }) => {
    expect((await refusal(findEntries(visitor, { query: "a" }))).code).toBe("not_signed_in");
    expect((await refusal(entriesById(visitor, []))).code).toBe("not_signed_in");
  });
});
