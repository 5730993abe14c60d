import { describe, expect } from "vitest";
import { savePreferences } from "@/lib/queue/commands/save-preferences";
import { houseKeys, keysOf } from "@/lib/queue/keys";
import { preferencesChange, usualPreferences } from "@/lib/queue/preferences";
import { preferencesOf } from "@/lib/queue/queries/preferences-of";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";

const change = (input: Record<string, unknown>) => preferencesChange.parse(input);

describe("savePreferences", () => {
  test("keeps what is named and leaves the rest, for oneself alone", async ({ newsroom }) => {
    const { reporter, editor, visitor } = newsroom;
    expect(await preferencesOf(reporter)).toEqual(usualPreferences);

    await savePreferences(reporter, change({ density: "compact", hiddenColumns: ["tags", "bill", "tags"] }));
    await savePreferences(reporter, change({ singleKeys: false, keys: { next: "n", undo: null } }));

    expect(await preferencesOf(reporter)).toEqual({
      singleKeys: false,
      keys: { next: "n", undo: null },
      density: "compact",
      hiddenColumns: ["tags", "bill"],
    });
    expect(await preferencesOf(editor)).toEqual(usualPreferences);
    expect((await refusal(savePreferences(visitor, {}))).code).toBe("not_signed_in");
  });

  test("takes no key twice, no key that is none, and hides no column without which a row is nothing", () => {
    for (const bad of [
      { keys: { next: "n", previous: "n" } },
      { keys: { next: "nn" } },
      { keys: { next: " " } },
      { keys: { dance: "n" } },
      { hiddenColumns: ["entry"] },
      { hiddenColumns: ["words"] },
      { density: "airy" },
      { role: "admin" },
    ]) {
      expect.soft(preferencesChange.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });
});

describe("keysOf", () => {
  test("gives each act its key, and none to one whose key another took", () => {
    expect(keysOf({})).toEqual(houseKeys);
    expect(keysOf({ next: "k", undo: null })).toMatchObject({
      next: "k",
      previous: null,
      undo: null,
      select: "x",
    });
  });
});
