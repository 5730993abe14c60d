import { describe, expect } from "vitest";
import { newEntryState } from "@/app/desk/statements/_entry/load-entry";
import { entryChecks, matchWords } from "@/components/reviews/entry-checks";
import { wordsCheck } from "@/lib/reviews/queries/words-check";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { aCapture, aText } from "../../support/evidence";
import { type Newsroom, test } from "../../support/newsroom";
import { aBill, aPerson, aTerm } from "../../support/registry";
import {
  aDraft,
  aSource,
  aSubmission,
  type Fields,
  sourceFields,
  statementFields,
  textWith,
  wordsOfRecord,
} from "../../support/statements";

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

  test("says when a file's text came after the entry was handed in, until the entry is saved again", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id: sourceId } = await aSource(reporter, { text: "" });
    const { id: captureId } = await aCapture(reporter, sourceId);
    const { id, version } = await aSubmission(newsroom, { source: null, sourceId });
    const says = async () => {
      const entry = await deskEntry(editor, id);
      return entry && matchWords(entry, await wordsCheck(editor, entry)).text;
    };
    expect(await says()).toMatch(/^No text .* The text of a file is still being drawn/);
    expect((await newEntryState(reporter, { from: id })).message?.text).toMatch(/still being drawn/);

    await aText(reporter, captureId, textWith(wordsOfRecord));
    expect(await says()).toBe(
      "The words are found in the source, but not cited. The file’s text was drawn after the entry was handed in; save the entry again to look for its words.",
    );
    expect((await newEntryState(reporter, { from: id })).message).toBeNull();
    expect((await deskEntry(editor, id))?.version).toBe(version);

    const statement = statementFields({ source: null, sourceId });
    const saved = await editStatement(reporter, { id, version, statement });
    expect(saved).toMatchObject({ changed: true, status: "submitted" });
    expect(await says()).toMatch(/^The words stand in the source, letter by letter/);
    const again = await editStatement(reporter, { id, version: saved.version, statement });
    expect(again.changed).toBe(false);
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
