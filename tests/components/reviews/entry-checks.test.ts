import { describe, expect } from "vitest";
import { entryChecks, matchWords } from "@/components/reviews/entry-checks";
import { wordsCheck } from "@/lib/reviews/queries/words-check";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { type Newsroom, test } from "../../support/newsroom";
import { aBill, aPerson, aTerm } from "../../support/registry";
import { aDraft, aSubmission, type Fields, sourceFields } from "../../support/statements";

async function checksOf(newsroom: Newsroom, fields: Fields) {
  const { id } = await aDraft(newsroom, fields);
  const entry = await deskEntry(newsroom.editor, id);
  if (!entry) throw new Error("The entry is not there");
  return new Map(
    entryChecks(entry, await wordsCheck(newsroom.editor, entry)).map(({ key, text, look }) => [
      key,
      { text, look },
    ]),
  );
}

describe("entryChecks", () => {
  test("tells how the words stand in the source", async ({ newsroom }) => {
    const source = sourceFields({ text: "He said: “It’s fine” – twice. Later: “It’s fine” again." });
    const checked = async (fields: Fields, submitted = true) => {
      const { id } = await (submitted ? aSubmission : aDraft)(newsroom, { source, ...fields });
      const entry = await deskEntry(newsroom.editor, id);
      return entry && matchWords(entry, await wordsCheck(newsroom.editor, entry));
    };
    const says = (pattern: RegExp, look: boolean) => ({ look, text: expect.stringMatching(pattern) });

    expect(await checked({ words: "“It’s fine” – twice" })).toMatchObject(says(/exact/, false));
    expect(await checked({ words: '"It\'s fine" - twice' })).toMatchObject(
      says(/same after normalisation/, false),
    );
    expect(await checked({ words: "“It’s fine”" })).toMatchObject(says(/stand there 2 times/, true));
    expect(await checked({ words: "It’s good” – twice. Later" })).toMatchObject(
      says(/one word differs/, true),
    );
    expect(await checked({ words: "Nothing of the kind was said" })).toMatchObject(
      says(/were not found/, true),
    );
    expect(await checked({ words: "Está bien", wordsKind: "translated" })).toMatchObject(
      says(/no passage is cited/, true),
    );
    expect(await checked({ words: "“It’s fine” again" }, false)).toMatchObject(says(/will be cited/, false));
    expect(await checked({ words: "x", source: sourceFields({ text: "" }) })).toMatchObject(
      says(/No text/, true),
    );
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
