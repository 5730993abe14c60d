import { describe, expect } from "vitest";
import { openedEntry } from "@/app/desk/statements/_entry/load-entry";
import type { EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import type { Newsroom } from "@/tests/support/newsroom";
import { test } from "@/tests/support/newsroom";
import { aSource, entryNow } from "@/tests/support/statements";
import { entered, press, valuesOf } from "./post";

async function opened(ctx: ActorContext, id: string): Promise<EntryValues> {
  const entry = await openedEntry(ctx, id);
  if (!entry) throw new Error("Cannot be opened");
  return valuesOf(entry.state);
}

/** A draft that two people have open, and that the editor has saved since. */
async function torn({ reporter, editor }: Newsroom, theirs: Partial<EntryValues>) {
  const { saved } = await press(reporter, "save", entered());
  const mine = await opened(reporter, saved?.id ?? "");
  await press(editor, "save", { ...(await opened(editor, mine.id)), ...theirs });
  return mine;
}

describe("a save over a version that is no longer the present one", () => {
  test("is refused and shows both texts by field; nothing is overwritten", async ({ newsroom }) => {
    const mine = await torn(newsroom, { words: "The bridge is closed.", summary: "On the bridge" });
    const state = await press(newsroom.reporter, "save", {
      ...mine,
      words: "The bridge is open.",
      place: "Harbor",
    });
    expect(state.saved).toBeNull();
    expect(state.conflict).toMatchObject({ version: 2, by: "Edda Editor" });
    expect(state.conflict?.differences).toMatchObject([
      { group: "words", mine: "The bridge is open.", theirs: "The bridge is closed.", changedBy: "both" },
      { group: "summary", mine: "", theirs: "On the bridge", changedBy: "them" },
      { group: "place", mine: "Harbor", theirs: "", changedBy: "me" },
    ]);
    expect(valuesOf(state).words).toBe("The bridge is open.");
    expect((await entryNow(newsroom.reporter, mine.id)).words).toBe("The bridge is closed.");
  });

  test("goes through with the choices made, over the version they were made on", async ({ newsroom }) => {
    const mine = await torn(newsroom, { words: "The bridge is closed.", summary: "On the bridge" });
    const edited = { ...mine, words: "The bridge is open.", place: "Harbor" };
    const choice = { words: "mine", summary: "theirs", place: "mine" };
    const state = await press(newsroom.reporter, "settle", edited, { choice, conflictVersion: "2" });
    expect(state.saved?.version).toBe(3);
    expect(await entryNow(newsroom.reporter, mine.id)).toMatchObject({
      words: "The bridge is open.",
      summary: "On the bridge",
      place: "Harbor",
    });
  });

  test("waits until every field is decided", async ({ newsroom }) => {
    const mine = await torn(newsroom, { words: "The bridge is closed." });
    const state = await press(
      newsroom.reporter,
      "settle",
      { ...mine, words: "Open." },
      { conflictVersion: "2" },
    );
    expect(Object.keys(state.problems)).toEqual(["choice.words"]);
    expect((await entryNow(newsroom.reporter, mine.id)).version).toBe(2);
  });

  test("asks again when the entry has changed once more", async ({ newsroom }) => {
    const mine = await torn(newsroom, { words: "The bridge is closed." });
    await press(newsroom.editor, "save", {
      ...(await opened(newsroom.editor, mine.id)),
      words: "Closed for good.",
    });
    const besides = { choice: { words: "mine" }, conflictVersion: "2" };
    const state = await press(newsroom.reporter, "settle", { ...mine, words: "Open." }, besides);
    expect(state.conflict).toMatchObject({ version: 3, differences: [{ theirs: "Closed for good." }] });
    expect((await entryNow(newsroom.reporter, mine.id)).words).toBe("Closed for good.");
  });

  test("is no conflict when the present text says the same: its own answer was lost", async ({
    newsroom,
  }) => {
    const mine = await torn(newsroom, { words: "The bridge is closed." });
    const state = await press(newsroom.reporter, "autosave", { ...mine, words: "The bridge is closed." });
    expect(state.conflict).toBeNull();
    expect(state.saved).toMatchObject({ id: mine.id, version: 2 });
    expect(state.saved?.entry).toBeGreaterThan(0);
  });

  test("shows a change of the source's text beside mine", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const { saved } = await press(reporter, "save", entered());
    const mine = await opened(reporter, saved?.id ?? "");
    const theirs = await opened(editor, mine.id);
    await press(editor, "save", { ...theirs, source: { ...theirs.source, title: "Their title" } });
    const state = await press(reporter, "save", { ...mine, source: { ...mine.source, title: "My title" } });
    expect(state.conflict?.differences).toMatchObject([
      { group: "source-title", mine: "My title", theirs: "Their title", changedBy: "both" },
    ]);
  });

  test("never lets one of many savers overwrite another", async ({ newsroom: { reporter } }) => {
    const { saved } = await press(reporter, "save", entered());
    const mine = await opened(reporter, saved?.id ?? "");
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => press(reporter, "save", { ...mine, place: `Place ${index}` })),
    );
    expect(answers.filter((answer) => answer.saved !== null)).toHaveLength(1);
    expect(answers.filter((answer) => answer.conflict !== null)).toHaveLength(11);
  });
});

describe("opening an entry", () => {
  test("opens the fields of its own source, and takes a shared one as it is", async ({
    newsroom: { reporter },
  }) => {
    const own = await press(reporter, "save", entered());
    expect((await opened(reporter, own.saved?.id ?? "")).source.revise).toBe("yes");
    const { id } = await aSource(reporter);
    const shared = { ...entered().source, id, revise: "" };
    const first = await press(reporter, "save", entered({ source: shared }));
    await press(reporter, "save", entered({ source: shared }));
    expect((await opened(reporter, first.saved?.id ?? "")).source).toMatchObject({
      id,
      revise: "",
      title: "",
    });
  });

  test("saves unchanged as nothing", async ({ newsroom: { reporter } }) => {
    const { saved } = await press(
      reporter,
      "save",
      entered({ said: { text: "about July 2020", basis: "inferred" } }),
    );
    const again = await press(reporter, "save", await opened(reporter, saved?.id ?? ""));
    expect(again.saved?.version).toBe(1);
  });

  test("is not for another reporter while it is a draft", async ({
    newsroom: { reporter, otherReporter },
  }) => {
    const { saved } = await press(reporter, "save", entered());
    expect(await openedEntry(otherReporter, saved?.id ?? "")).toBeNull();
    expect(await openedEntry(otherReporter, "no id")).toBeNull();
  });
});
