import { describe, expect, test } from "vitest";
import { checkItems } from "@/db/review-vocabulary";
import { computeCheck, fingerprintOf, itemsOf } from "@/lib/reviews/checklist";
import type { AttributionContent, StatementContent } from "@/lib/statements/content";

const voice = (over: Partial<AttributionContent> = {}): AttributionContent => ({
  role: "speaker",
  printedName: "Dana Field",
  printedTitle: "",
  agentId: "dana",
  termId: "director",
  capacity: null,
  basis: "stated",
  quotedWords: "",
  ...over,
});
const day = (edtf: string | null, basis: "stated" | "inferred" = "stated") =>
  ({ edtf, from: null, to: null, basis }) as StatementContent["said"];
const content = (over: Partial<StatementContent> = {}): StatementContent => ({
  kind: "speech",
  words: "Fares stay flat.",
  wordsKind: "verbatim",
  summary: "",
  language: "en",
  said: day("2021-03-04"),
  about: day(null),
  place: "",
  note: "",
  sourceId: "source",
  sourceHash: "hash",
  attributions: [voice()],
  bills: [],
  links: [],
  ...over,
});
const people = (id: string) => id === "dana";
const of = (item: (typeof checkItems)[number], over: Partial<StatementContent> = {}) =>
  computeCheck(item, content(over), people);

describe("computeCheck", () => {
  test("of voices holds where each is a record with its office of that day; organizations need none", () => {
    expect(of("voices")).toBe("holds");
    expect(of("voices", { attributions: [voice({ agentId: "union", termId: null })] })).toBe("holds");
    expect(of("voices", { attributions: [voice({ termId: null })] })).toBe("look");
    expect(of("voices", { attributions: [voice({ agentId: null, termId: null })] })).toBe("look");
    expect(of("voices", { attributions: [voice({ basis: "inferred" })] })).toBe("look");
    expect(of("voices", { attributions: [voice({ role: "quoted" })] })).toBe("look");
    expect(of("voices", { attributions: [] })).toBe("look");
  });

  test("of the day holds where it stands in the source and is certain", () => {
    expect(of("days")).toBe("holds");
    for (const said of [day(null), day("2021-03-04", "inferred"), day("2021-03~"), day("2021-03-XX")]) {
      expect(of("days", { said }), String(said.edtf)).toBe("look");
    }
  });

  test("of the words is the proof itself, and asks where they are not word for word", () => {
    const excerpt = { purpose: "words", textId: "text", exact: "Fares stay flat." };
    const excerpts = [excerpt] as unknown as StatementContent["excerpts"];
    expect(of("words", { excerpts })).toBe("holds");
    expect(of("words")).toBe("look");
    expect(of("words", { excerpts, words: "Fares stay up." })).toBe("look");
    expect(of("words", { excerpts, wordsKind: "paraphrase" })).toBe("look");
  });

  test("of a stance asks a reader, and looks where its wording is not in the words", () => {
    const bill = {
      billId: "b",
      stance: "supports" as const,
      wording: "stay flat",
      basis: "explicit" as const,
    };
    expect(of("stance")).toBe("holds");
    expect(of("stance", { bills: [{ ...bill, stance: "none_stated" }] })).toBe("holds");
    expect(of("stance", { bills: [bill] })).toBe("ask");
    expect(of("stance", { bills: [{ ...bill, wording: "go up" }] })).toBe("look");
  });

  test("leaves to people what only they can tell", () => {
    for (const item of ["context", "reply", "privacy", "notice"] as const) expect(of(item)).toBe("ask");
  });
});

describe("fingerprintOf", () => {
  const touched = (over: Partial<StatementContent>) =>
    checkItems.filter((item) => fingerprintOf(item, content()) !== fingerprintOf(item, content(over)));

  test("changes for the checks that look at what was edited, and for no others", () => {
    expect(touched({ said: day("2021-03-05") })).toEqual(["voices", "days"]);
    expect(touched({ words: "Fares go up." })).toEqual([
      "words",
      "context",
      "stance",
      "reply",
      "privacy",
      "notice",
    ]);
    expect(touched({ attributions: [voice({ capacity: "personal" })] })).toEqual([
      "voices",
      "reply",
      "privacy",
    ]);
    expect(touched({ note: "For you" })).toEqual([]);
    expect(touched({ sourceHash: "edited" })).toEqual(["days", "context", "privacy"]);
    expect(touched({ correction: { id: "c", kind: "correction", note: "The day." } })).toEqual(["notice"]);
  });

  test("does not depend on the order of keys", () => {
    const { kind, ...rest } = content();
    expect(fingerprintOf("context", { ...rest, kind })).toBe(fingerprintOf("context", content()));
  });
});

test("a notice is on the list while a correction is open", () => {
  expect(itemsOf(false)).not.toContain("notice");
  expect(itemsOf(true)).toEqual(checkItems);
});
