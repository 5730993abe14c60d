import { describe, expect } from "vitest";
import { entryChecks } from "@/components/reviews/entry-checks";
import { findWords } from "@/lib/sources/find-words";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { type Newsroom, test } from "../../support/newsroom";
import { aBill, aPerson, aTerm } from "../../support/registry";
import { aDraft, type Fields, sourceFields } from "../../support/statements";

async function checksOf(newsroom: Newsroom, fields: Fields) {
  const { id } = await aDraft(newsroom, fields);
  const entry = await deskEntry(newsroom.editor, id);
  if (!entry) throw new Error("The entry is not there");
  const found = entry.source ? findWords(entry.source.text, entry.content.words) : null;
  return new Map(entryChecks(entry, found).map(({ key, text, look }) => [key, { text, look }]));
}

describe("entryChecks", () => {
  test("tells how the words stand in the source", async ({ newsroom }) => {
    const source = sourceFields({ text: "He said: “It’s fine” – twice." });
    const words = async (fields: Fields) => (await checksOf(newsroom, { source, ...fields })).get("words");

    expect(await words({ words: "“It’s fine”" })).toMatchObject({
      look: false,
      text: expect.stringMatching(/exact/),
    });
    expect(await words({ words: '"It\'s fine" - twice' })).toMatchObject({
      look: false,
      text: expect.stringMatching(/same after normalisation/),
    });
    expect(await words({ words: "It is fine" })).toMatchObject({
      look: true,
      text: expect.stringMatching(/not found in the source text/),
    });
    expect(await words({ words: "Está bien", wordsKind: "translated" })).toMatchObject({
      text: expect.stringMatching(/as is usual/),
    });
    expect(await words({ words: "x", source: sourceFields({ text: "" }) })).toMatchObject({ look: true });
  });

  test("points at voices without a record and people without an office on that day", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const [held, never] = [await aPerson(reporter, "In Office"), await aPerson(reporter, "Out Of Office")];
    await aTerm(reporter, held.id, { start: "2020" });
    const checks = await checksOf(newsroom, {
      attributions: [
        { role: "speaker", agentId: held.id },
        { role: "speaker", agentId: never.id },
        { role: "relayed_by", printedName: "An agency" },
      ],
    });

    expect(checks.get("voices")).toEqual({ look: true, text: "1 of 3 voices have no record." });
    expect(checks.get("offices")).toEqual({ look: true, text: "No office on that day for Out Of Office." });
  });

  test("points at days that are not known or worked out, and at positions nobody worded", async ({
    newsroom,
  }) => {
    const bill = await aBill(newsroom.reporter, "HB 5");
    const position = (wording: string) => [{ billId: bill.id, stance: "opposes", wording }];

    expect((await checksOf(newsroom, { said: {} })).get("said")?.look).toBe(true);
    expect((await checksOf(newsroom, { said: { edtf: "2020", basis: "inferred" } })).get("said")?.look).toBe(
      true,
    );
    expect((await checksOf(newsroom, {})).get("said")).toEqual({ look: false, text: "Said: 4 Mar 2021." });
    expect((await checksOf(newsroom, { bills: position("we oppose it") })).get("positions")?.text).toContain(
      "HB 5",
    );
    expect((await checksOf(newsroom, { bills: position("stay as they are") })).has("positions")).toBe(false);
  });
});
