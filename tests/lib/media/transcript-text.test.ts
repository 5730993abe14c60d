import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cuesWithin, timesOfRange, transcriptText } from "@/lib/media/transcript-text";

const cues = [
  { startMs: 1000, endMs: 4000, text: "🎥 We will release" },
  { startMs: 4000, endMs: 9000, text: "the footage.\nAll of it." },
  { startMs: 20_000, endMs: 20_000, text: "Is that so?" },
];

describe("transcriptText", () => {
  test("has one block for each cue, counted in code points", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 20 }), (texts) => {
        const { text, blocks } = transcriptText(texts.map((words) => ({ text: words })));
        const points = [...text];
        expect(blocks.map(({ start, end }) => points.slice(start, end).join(""))).toEqual(texts);
      }),
    );
  });
});

describe("timesOfRange", () => {
  const { text, blocks } = transcriptText(cues);
  const at = (words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return timesOfRange({ start, end: start + [...words].length }, blocks, cues);
  };

  test("takes the cues the words stand in, also across cues", () => {
    expect(at("release")).toEqual({ fromMs: 1000, toMs: 4000 });
    expect(at("release\nthe footage.")).toEqual({ fromMs: 1000, toMs: 9000 });
  });

  test("gives a cue without length a moment", () => {
    expect(at("so?")).toEqual({ fromMs: 20_000, toMs: 20_001 });
  });

  test("is nothing where no cue is touched", () => {
    expect(timesOfRange({ start: 500, end: 501 }, blocks, cues)).toBeNull();
  });
});

describe("cuesWithin", () => {
  test("names the cues a range touches, not those it only meets", () => {
    expect(cuesWithin({ fromMs: 4000, toMs: 20_000 }, cues)).toEqual([1]);
    expect(cuesWithin({ fromMs: 3999, toMs: 20_001 }, cues)).toEqual([0, 1, 2]);
  });
});
