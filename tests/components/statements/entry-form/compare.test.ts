import { describe, expect, test } from "vitest";
import { differencesOf, settle } from "@/components/statements/entry-form/compare";
import { nothingKnown } from "@/components/statements/entry-form/known";
import {
  blankSource,
  blankValues,
  blankVoice,
  type EntryValues,
} from "@/components/statements/entry-form/values";

const base: EntryValues = {
  ...blankValues(""),
  words: "One.",
  place: "Harbor",
  source: { ...blankSource, id: "s1", revise: "yes", title: "T", text: "One. Two." },
};

const compare = (mine: EntryValues, theirs: EntryValues, began: EntryValues | null = base) =>
  differencesOf(mine, theirs, began, nothingKnown);

describe("differencesOf", () => {
  test("finds none between texts that say the same, however a day is written", () => {
    const mine = { ...base, said: { text: "15 Sep 2020", basis: "stated" } };
    const theirs = { ...base, said: { text: "2020-09-15", basis: "stated" }, dismissed: ["k1"] };
    expect(compare(mine, theirs)).toEqual([]);
  });

  test("says for each field who changed it", () => {
    const mine = { ...base, words: "Mine.", place: "Here" };
    const theirs = { ...base, words: "Theirs.", summary: "New" };
    expect(compare(mine, theirs).map(({ group, changedBy }) => [group, changedBy])).toEqual([
      ["words", "both"],
      ["summary", "them"],
      ["place", "me"],
    ]);
    expect(compare(mine, theirs, null).every(({ changedBy }) => changedBy === null)).toBe(true);
  });

  test("sets the fields of the source apart, and two different sources against each other", () => {
    const title = { ...base, source: { ...base.source, title: "U" } };
    expect(compare(title, base).map(({ group }) => group)).toEqual(["source-title"]);
    const other = { ...base, source: { ...blankSource, id: "s2" } };
    expect(compare(other, base).map(({ group }) => group)).toEqual(["source"]);
  });

  test("compares voices as a list, rows nobody filled left out", () => {
    const ada = { ...blankVoice, row: "7", printedName: "Ada" };
    const mine = { ...base, attributions: [ada, { ...blankVoice, row: "8" }] };
    expect(compare(mine, { ...base, attributions: [{ ...ada, row: "0" }] })).toEqual([]);
    expect(compare(mine, base).map(({ group, mine }) => [group, mine])).toEqual([
      ["attributions", "Speaker: Ada"],
    ]);
  });
});

describe("settle", () => {
  test("keeps mine where I chose it and theirs everywhere else", () => {
    const mine = {
      ...base,
      words: "Mine.",
      place: "Here",
      source: { ...base.source, title: "Mine", text: "Mine" },
    };
    const theirs = { ...base, version: "9", words: "Theirs.", place: "There", summary: "New" };
    const settled = settle(mine, theirs, { words: "mine", place: "theirs", "source-title": "mine" });
    expect(settled).toMatchObject({
      version: "9",
      words: "Mine.",
      place: "There",
      summary: "New",
      source: { title: "Mine", text: "One. Two." },
    });
  });
});
