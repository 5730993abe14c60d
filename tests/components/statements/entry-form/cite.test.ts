import { describe, expect, test } from "vitest";
import { citeIntent, citePassage, passageOfArgs } from "@/components/statements/entry-form/cite";
import { applyIntent, readIntent } from "@/components/statements/entry-form/intents";
import { passageOfRange, sentencesOf } from "@/components/statements/entry-form/picked-passage";
import { readValues } from "@/components/statements/entry-form/read-values";
import { toInput } from "@/components/statements/entry-form/to-input";
import { blankValues } from "@/components/statements/entry-form/values";

const values = blankValues("key-of-a-draft");
const passage = {
  purpose: "words",
  captureId: "",
  textId: "",
  start: 4,
  end: 20,
  exact: "Fares: “stay”, ok",
};

describe("citing a passage", () => {
  test("puts its words in the place of the words, and joins further ones by an omission mark", () => {
    const once = citePassage(values, passage);
    expect(once.words).toBe("Fares: “stay”, ok");
    const twice = citePassage(once, { ...passage, start: 60, end: 70, exact: "for a year" });
    expect(twice.words).toBe("Fares: “stay”, ok […] for a year");
    expect(twice.excerpts).toHaveLength(2);
  });

  test("puts the printed lines of a file together, and leaves those of a pasted text", () => {
    const lines = { ...passage, exact: "Fares stay\nas they are.\n\nFor a year." };
    expect(citePassage(values, lines).words).toBe("Fares stay\nas they are.\n\nFor a year.");
    const cited = citePassage(values, { ...lines, textId: "text", captureId: "file" });
    expect(cited.words).toBe("Fares stay as they are.\n\nFor a year.");
    expect(cited.excerpts[0]?.exact).toBe(lines.exact);
  });

  test("leaves words that stand there already as they are typed", () => {
    const typed = { ...values, words: 'Fares: "stay", ok' };
    expect(citePassage(typed, passage).words).toBe('Fares: "stay", ok');
  });

  test("cites the same place once, and for context without touching the words", () => {
    const once = citePassage(values, passage);
    expect(citePassage(once, passage)).toBe(once);
    const context = citePassage(values, { ...passage, purpose: "context" });
    expect([context.words, context.excerpts.length]).toEqual(["", 1]);
  });

  test("goes through a button whatever the words hold", () => {
    const odd = { ...passage, exact: "a:b %20 “ü” 😀\nnext" };
    const intent = readIntent(citeIntent(odd));
    expect(passageOfArgs(intent.args)).toEqual(odd);
    expect(applyIntent(values, intent, []).excerpts[0]).toMatchObject({ exact: odd.exact, start: "4" });
  });

  test.each([
    "cite",
    "cite:other:::1:2:a",
    "cite:words:::9:2:a",
    "cite:words:::1:2:%E0%A4%A",
    "remove-excerpt:7",
  ])("ignores what no button sends: %s", (sent) => {
    expect(applyIntent(values, readIntent(sent), []).excerpts).toEqual([]);
  });
});

describe("the form's cited passages", () => {
  test("survive being posted, line breaks and all", () => {
    const sent = {
      excerpts: [
        { purpose: "words", start: "4", end: "20", exact: "two\r\nlines", captureId: "", textId: "" },
      ],
    };
    expect(readValues(sent).excerpts).toEqual([expect.objectContaining({ exact: "two\nlines", start: "4" })]);
  });

  test("are refused by the name of the field", () => {
    const clip = { ...values, excerpts: [{ ...blankClip, from: "soon", to: "1:31" }] };
    const read = toInput(clip);
    expect(read.ok ? {} : read.problems).toMatchObject({
      "excerpts.0.from": expect.arrayContaining([expect.stringMatching(/Is not a time/)]),
    });
  });

  test("are read as places and times", () => {
    const id = crypto.randomUUID();
    const read = toInput({
      ...citePassage(values, { ...passage, captureId: id, textId: id }),
      excerpts: [
        { ...blankClip, captureId: id, from: "1:12", to: "1:31.5", coverage: "shows", description: "A gate" },
      ],
    });
    expect(read.ok && read.input.excerpts).toEqual([
      expect.objectContaining({
        fromMs: 72_000,
        toMs: 91_500,
        coverage: "shows",
        purpose: "context",
        captureId: id,
      }),
    ]);
  });

  const blankClip = {
    row: "0",
    purpose: "context",
    captureId: "",
    textId: "",
    start: "",
    end: "",
    exact: "",
    from: "",
    to: "",
    coverage: "",
    description: "",
  };
});

describe("what is picked in a text", () => {
  test("is counted in code points, without the space around it", () => {
    const text = "😀😀 One. Two words here. ";
    expect(passageOfRange({ text, textId: "", captureId: "" }, 9, 26)).toEqual({
      textId: "",
      captureId: "",
      start: 8,
      end: 23,
      exact: "Two words here.",
    });
    expect(passageOfRange({ text, textId: "", captureId: "" }, 4, 5)).toBeNull();
  });

  test("can be a sentence", () => {
    expect(sentencesOf("One here. Two there!\n\nThree.").map(({ words }) => words)).toEqual([
      "One here.",
      "Two there!",
      "Three.",
    ]);
  });
});
