import { describe, expect } from "vitest";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { entryAtVersion } from "@/lib/statements/queries/entry-at-version";
import { test } from "@/tests/support/newsroom";
import { aDraft, sourceFields, statementFields } from "@/tests/support/statements";

describe("entryAtVersion", () => {
  test("gives words and source as they were at that version", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id, version, sourceId } = await aDraft(newsroom);
    const statement = statementFields({
      words: "Other words.",
      sourceId,
      source: sourceFields({ title: "Another title" }),
    });
    const edited = await editStatement(reporter, { id, version, statement });
    const [before, after] = [
      await entryAtVersion(reporter, { id, version }),
      await entryAtVersion(reporter, { id, version: edited.version }),
    ];
    expect([before?.content.words, before?.source?.title]).toEqual([
      statementFields().words,
      "Remarks at the depot",
    ]);
    expect([after?.content.words, after?.source?.title]).toEqual(["Other words.", "Another title"]);
  });

  test("is null for a version that never was, and for whoever may not read the entry", async ({
    newsroom,
  }) => {
    const { id, version } = await aDraft(newsroom);
    expect(await entryAtVersion(newsroom.reporter, { id, version: 99 })).toBeNull();
    expect(await entryAtVersion(newsroom.otherReporter, { id, version })).toBeNull();
    expect(await entryAtVersion(newsroom.visitor, { id, version })).toBeNull();
  });
});
