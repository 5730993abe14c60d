import { describe, expect, test } from "vitest";
import { findVoiceCues } from "@/lib/suggestions/find-voice-cues";

const cuesOf = (text: string) =>
  findVoiceCues(text).map(({ role, printedName, printedTitle, capacity, basis, quotedWords }) => ({
    role,
    printedName,
    printedTitle,
    capacity,
    basis,
    quotedWords,
  }));

const cue = (over: object) => ({
  role: "speaker",
  printedName: "",
  printedTitle: "",
  capacity: null,
  basis: "stated",
  quotedWords: "",
  ...over,
});

describe("findVoiceCues", () => {
  test("reads who paid, without the officer named after the comma", () => {
    expect(cuesOf("Paid for by FIELD FOR HARBOR, Ada Roe, Treasurer. Approved by Dana Field.")).toEqual([
      cue({ role: "paid_for_by", printedName: "FIELD FOR HARBOR" }),
    ]);
  });

  test("gives a president quoted in passing their own words, letter by letter", () => {
    const text =
      "We are sad. To quote President Marlow, “this is an attack on us all, and it has to stop.” We agree.";
    expect(cuesOf(text)).toEqual([
      cue({
        role: "quoted",
        printedName: "Marlow",
        printedTitle: "President",
        quotedWords: "this is an attack on us all, and it has to stop.",
      }),
    ]);
  });

  test.each([
    ["Dana Field said, “Fares stay.”", "Fares stay."],
    ["“Fares stay,” said Dana Field of the board.", "Fares stay,"],
    ['In the words of Dana Field: "Fares stay."', "Fares stay."],
  ])("finds the words of whoever is said to have said them: %s", (text, quotedWords) => {
    expect(cuesOf(text)).toEqual([cue({ role: "quoted", printedName: "Dana Field", quotedWords })]);
  });

  test("takes the president of a union, presented in the introduction, for its speaker, and says so is inferred", () => {
    const text =
      "Issued Tuesday.\n\nLt. Dan O’Hara is President of Harbor Police Union Local 12.\n\nOur officers serve.";
    expect(cuesOf(text)).toEqual([
      cue({
        printedName: "Lt. Dan O’Hara",
        printedTitle: "President of Harbor Police Union Local 12",
        capacity: "official",
        basis: "inferred",
      }),
      cue({ role: "on_behalf_of", printedName: "Harbor Police Union Local 12", basis: "inferred" }),
    ]);
  });

  test("reads an office without a name where somebody speaks in the first person", () => {
    expect(cuesOf("Both as Mayor and personally, I am shocked.")).toEqual([
      cue({ printedTitle: "Mayor", capacity: "both" }),
    ]);
  });

  test("does not take an office of somebody else for the speaker's", () => {
    expect(cuesOf("She was sworn in as Mayor last year.")).toEqual([]);
  });

  test("says why and where", () => {
    const text = "The full statement by Mayor Ida Brook:\n\nThe bridge stays open.";
    const [found] = findVoiceCues(text);
    expect(found).toMatchObject({ printedName: "Ida Brook", printedTitle: "Mayor" });
    expect(found?.reason).toBe("“statement by Mayor Ida Brook” names who makes the statement");
    expect(text.slice(found?.start, found?.end)).toBe("statement by Mayor Ida Brook");
  });

  test("answers quickly to a text made to be slow", () => {
    const hostile = [
      "A".repeat(30_000),
      "Aa ".repeat(10_000),
      '"a b" '.repeat(5_000),
      "Bob Roe said ".repeat(2_500),
      " ".repeat(30_000),
      "State Senate Majority Leader ".repeat(1_000),
    ];
    for (const text of hostile) {
      const began = performance.now();
      findVoiceCues(text);
      // A pattern that backtracks would need minutes; the bound only tells the two apart.
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });
});
