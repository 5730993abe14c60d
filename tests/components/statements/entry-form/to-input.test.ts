import { describe, expect, test } from "vitest";
import { isBlankEntry, provisionalTitle, toInput } from "@/components/statements/entry-form/to-input";
import {
  blankBill,
  blankLink,
  blankSource,
  blankValues,
  blankVoice,
  type EntryValues,
} from "@/components/statements/entry-form/values";

const filled = (over: Partial<EntryValues> = {}): EntryValues => ({ ...blankValues("draft-key"), ...over });

const inputOf = (values: EntryValues) => {
  const read = toInput(values);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.input;
};

const problemsOf = (values: EntryValues) => {
  const read = toInput(values);
  return read.ok ? {} : read.problems;
};

const voice = (row: string, over: object = {}) => ({ ...blankVoice, row, ...over });

describe("toInput", () => {
  test("reads days as people write them, with how they are known", () => {
    const input = inputOf(
      filled({
        said: { text: "15 Sep 2020", basis: "inferred" },
        about: { text: "about July 2020", basis: "stated" },
      }),
    );
    expect(input.said).toEqual({ edtf: "2020-09-15", basis: "inferred" });
    expect(input.about).toEqual({ edtf: "2020-07~", basis: "stated" });
  });

  test("leaves rows out that nobody filled", () => {
    const input = inputOf(
      filled({
        attributions: [voice("0"), voice("1", { printedName: "Ada" })],
        bills: [{ ...blankBill, row: "0" }],
        links: [{ ...blankLink, row: "0" }],
      }),
    );
    expect(input.attributions.map(({ printedName }) => printedName)).toEqual(["Ada"]);
    expect([input.bills, input.links, input.source, input.sourceId]).toEqual([[], [], null, null]);
  });

  test("names every problem by the field of the form, also after rows were left out", () => {
    const problems = problemsOf(
      filled({
        said: { text: "the day before", basis: "stated" },
        words: "What was said.",
        attributions: [
          voice("0"),
          voice("1", { role: "quoted", printedName: "Ada", quotedWords: "not in it" }),
          voice("2", { role: "conductor", printedName: "Bea" }),
        ],
        bills: [{ ...blankBill, row: "0", find: "HB 1" }],
        links: [{ ...blankLink, row: "0", find: "E-1" }],
        source: { ...blankSource, title: "T", url: "javascript:alert(1)", capturedOn: "never" },
      }),
    );
    expect(Object.keys(problems).sort()).toEqual([
      "attributions.2.role",
      "bills.0.find",
      "links.0.placeholder",
      "said.text",
      "source.capturedOn",
      "source.url",
    ]);
  });

  test("refuses quoted words that do not stand in the words of the statement", () => {
    const problems = problemsOf(
      filled({
        words: "Said.",
        attributions: [voice("0", { role: "quoted", printedName: "Ada", quotedWords: "other" })],
      }),
    );
    expect(Object.keys(problems)).toEqual(["attributions.0.quotedWords"]);
  });

  test("forgets quoted words of a voice that is no longer quoted, and an office without its person", () => {
    const [kept] = inputOf(
      filled({
        attributions: [voice("0", { printedName: "Ada", quotedWords: "x", termId: crypto.randomUUID() })],
      }),
    ).attributions;
    expect(kept).toMatchObject({ quotedWords: "", termId: null });
  });

  test("saves pasted text before it has a title, under one that says so", () => {
    const input = inputOf(filled({ source: { ...blankSource, text: "A text." } }));
    expect(input.source).toMatchObject({ title: provisionalTitle, text: "A text.", capturedOn: null });
  });

  test("takes a chosen source as it is, and revises one whose fields are open", () => {
    const id = crypto.randomUUID();
    expect(inputOf(filled({ source: { ...blankSource, id, title: "ignored" } }))).toMatchObject({
      sourceId: id,
      source: null,
    });
    expect(inputOf(filled({ source: { ...blankSource, id, revise: "yes", title: "New" } }))).toMatchObject({
      sourceId: id,
      source: { title: "New" },
    });
  });

  test.each(["\0", "\ud800"])("refuses a character that cannot be stored, naming the field", (character) => {
    expect(Object.keys(problemsOf(filled({ words: `a${character}` })))).toEqual(["words"]);
    expect(Object.keys(problemsOf(filled({ said: { text: character, basis: "stated" } })))).toEqual([
      "said.text",
    ]);
  });
});

describe("isBlankEntry", () => {
  test("tells a form nobody has written in from one with a single letter", () => {
    expect(isBlankEntry(blankValues("k"))).toBe(true);
    expect(isBlankEntry(filled({ kind: "speech" }))).toBe(true);
    expect(isBlankEntry(filled({ note: "x" }))).toBe(false);
    expect(isBlankEntry(filled({ source: { ...blankSource, text: "x" } }))).toBe(false);
  });
});
