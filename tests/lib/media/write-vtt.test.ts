import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCaptions } from "@/lib/media/parse-captions";
import type { PublicCue } from "@/lib/media/transcript";
import { writeVtt } from "@/lib/media/write-vtt";

const line: PublicCue = { position: 1, startMs: 72_500, endMs: 75_000, speaker: "", text: "Words." };

describe("writeVtt", () => {
  test("writes times, voices and the words as corrected", () => {
    expect(writeVtt([line, { ...line, position: 2, speaker: "Hale & Co", text: "A < B\n\n--> C" }])).toBe(
      "WEBVTT\n\n1\n00:01:12.500 --> 00:01:15.000\nWords.\n\n2\n00:01:12.500 --> 00:01:15.000\n<v Hale &amp; Co>A &lt; B\n--&gt; C\n",
    );
  });

  test("gives a moment to a cue that takes no time", () => {
    expect(writeVtt([{ ...line, endMs: line.startMs }])).toContain("00:01:12.500 --> 00:01:12.501");
  });

  test("lets no words become markup, a setting or another cue: what is written is read again", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(
        "<script>alert(1)</script>",
        "-->",
        "00:01.000 --> 00:02.000",
        "NOTE",
        "&lt;b&gt;",
        "a\r\n\r\nb",
        "\u2028",
        "</v>",
      ),
    );
    fc.assert(
      fc.property(words, words, fc.nat(10_000_000), fc.nat(5000), (text, speaker, startMs, length) => {
        // As the parser leaves what it reads: nothing blank, spaces alike.
        const [clean] = parseCaptions(
          Buffer.from(
            writeVtt([{ ...line, text: `x${text}`, speaker, startMs, endMs: startMs + length + 1 }]),
          ),
        ).cues;
        if (!clean) throw new Error("A cue was lost");
        const again = parseCaptions(Buffer.from(writeVtt([{ ...clean, position: 1 }])));
        expect(again).toMatchObject({ cues: [clean], brokenCount: 0 });
        expect(clean).toMatchObject({ startMs, endMs: startMs + length + 1 });
        expect(writeVtt([clean as PublicCue])).not.toMatch(/<(?!v )/);
      }),
    );
  });
});
