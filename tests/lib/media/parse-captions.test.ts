import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captionLimits, parseCaptions } from "@/lib/media/parse-captions";

const read = (text: string, format?: "vtt" | "srt") => parseCaptions(new TextEncoder().encode(text), format);
const vtt = (body: string) => read(`WEBVTT\n\n${body}`);
const texts = (parsed: ReturnType<typeof read>) => parsed.cues.map((cue) => cue.text);

describe("parseCaptions of WebVTT", () => {
  test("reads cues with and without hours, identifiers, settings and a language", () => {
    const parsed = read(
      "\uFEFFWEBVTT - a title\r\nKind: captions\r\nLanguage: en-US\r\n\r\nfirst\r\n00:01.500 --> 00:02.000 align:start\r\nGood evening.\r\n\r\n123:00:00.001 --> 123:00:01.000\r\nStill\r\nhere.",
    );
    expect(parsed.cues).toEqual([
      { startMs: 1500, endMs: 2000, speaker: "", text: "Good evening." },
      { startMs: 442_800_001, endMs: 442_801_000, speaker: "", text: "Still\nhere." },
    ]);
    expect(parsed).toMatchObject({ outcome: "text", format: "vtt", brokenCount: 0 });
    expect(parsed.report).toEqual({ cues: 2, language: "en-US" });
  });

  test("takes the speaker from a voice tag, a cue of two voices as two", () => {
    const parsed = vtt("00:01.000 --> 00:02.000\n<v.loud Chief  Hale>Stand <i>back</i>.</v> <v Union>No.");
    expect(parsed.cues).toEqual([
      { startMs: 1000, endMs: 2000, speaker: "Chief Hale", text: "Stand back." },
      { startMs: 1000, endMs: 2000, speaker: "Union", text: "No." },
    ]);
  });

  test("takes tags off, decodes entities and composes letters, and leaves no markup", () => {
    const parsed = vtt(
      "00:01.000 --> 00:02.000\nCafe\u0301 &amp; <c.yellow>bar</c> &lt;b&gt; &#x27;ok&#39; &hellip; &#60;i&#62; <00:01.500>then\n\n00:03.000 --> 00:04.000\n<script>alert(1)</script><img src=x onerror=alert(1)>words",
    );
    expect(texts(parsed)).toEqual(["Café & bar <b> 'ok' … <i> then", "alert(1)words"]);
  });

  test("begins a cue at every arrow, and names each that cannot be read by its line", () => {
    const parsed = vtt(
      "00:00:01.000 --> 00:00:1d.000\nlost\n\n00:01.000 -->\n\n00:03.000 --> 00:04.000\nkept\n00:05.000 --> 00:06.000\nkept too",
    );
    expect(texts(parsed)).toEqual(["kept", "kept too"]);
    expect(parsed.report.brokenCues).toEqual([
      { line: 3, reason: "“00:00:1d.000” is not a time." },
      { line: 6, reason: "The end is missing." },
    ]);
    expect(parsed.report.notices).toEqual(["2 cues could not be read."]);
  });

  test("says which words have no times", () => {
    const parsed = vtt("00:01.000 --> 00:02.000\nBefore the gap\n\nafter the gap\n\nNOTE nothing said\nhere");
    expect(parsed.report.brokenCues).toEqual([{ line: 6, reason: "Words without times: “after the gap”." }]);
  });

  test("keeps the order of the file, and says what is out of order or overlaps", () => {
    const parsed = vtt(
      "00:05.000 --> 00:08.000\none\n\n00:07.000 --> 00:09.000\ntwo\n\n00:01.000 --> 00:02.000\nthree",
    );
    expect(texts(parsed)).toEqual(["one", "two", "three"]);
    expect(parsed.report.notices).toEqual([
      "1 cue out of order: the order of the file is kept.",
      "1 cue overlapping an earlier one.",
    ]);
  });

  test("keeps the words of a cue that ends before it begins, and leaves cues without words out, said in words", () => {
    const parsed = vtt(
      "00:02.000 --> 00:01.000\nturned\n\n00:03.000 --> 00:04.000\n\n00:05.000 --> 00:05.000\nshort",
    );
    expect(parsed.cues).toEqual([
      { startMs: 2000, endMs: 2000, speaker: "", text: "turned" },
      { startMs: 5000, endMs: 5000, speaker: "", text: "short" },
    ]);
    expect(parsed.report.notices).toHaveLength(2);
  });

  test("says so when a sign for a tag swallows words", () => {
    expect(vtt("00:01.000 --> 00:02.000\nfewer than <5 people").report.notices).toEqual([
      "1 cue with a “<” that opens no tag: the words after it are not read.",
    ]);
  });
});

describe("parseCaptions of SubRip", () => {
  test("reads commas, lone carriage returns, missing numbers and the tags people write", () => {
    const parsed = read(
      '1\r00:00:01,500 --> 00:00:02,000 X1:40\r<font color="#fff">{\\an8}One</font> < two\r\r00:00:03 --> 00:00:04,5\rThree --> four\r',
    );
    expect(parsed.cues).toEqual([
      { startMs: 1500, endMs: 2000, speaker: "", text: "One < two" },
      { startMs: 3000, endMs: 4500, speaker: "", text: "Three --> four" },
    ]);
    expect(parsed).toMatchObject({ format: "srt", brokenCount: 0 });
  });

  test("does not take the number of the next cue for words when the empty line is missing", () => {
    const parsed = read(
      "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\nTwo",
      "srt",
    );
    expect(texts(parsed)).toEqual(["One", "Two"]);
  });

  test("names the block that lost its times", () => {
    const parsed = read(
      "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\nTwo\n\n3\n00:00:03,000 --> 00:00:04,000\nThree",
    );
    expect(parsed.report.brokenCues).toEqual([{ line: 5, reason: "Words without times: “2 Two”." }]);
  });
});

describe("parseCaptions of what is none", () => {
  test("reads UTF-16 by its mark, and says when a file is of an older encoding", () => {
    const utf16 = Buffer.from("\uFEFF1\n00:00:01,000 --> 00:00:02,000\nÉté", "utf16le");
    expect(texts(parseCaptions(utf16))).toEqual(["Été"]);
    const older = parseCaptions(Buffer.from("1\n00:00:01,000 --> 00:00:02,000\nSe\xf1or\x97yes", "latin1"));
    expect(texts(older)).toEqual(["Señor—yes"]);
    expect(older.report.notices).toEqual(["The file is not UTF-8; it was read as Windows-1252."]);
  });

  test("says what is empty, too large or holds nothing", () => {
    expect(parseCaptions(new Uint8Array())).toMatchObject({ outcome: "empty" });
    expect(read("WEBVTT")).toMatchObject({ outcome: "no_text", brokenCount: 0 });
    expect(parseCaptions(new Uint8Array(captionLimits.bytes + 1))).toMatchObject({ outcome: "too_large" });
    const many = "00:01.000 --> 00:02.000\n".repeat(captionLimits.cues + 1);
    expect(vtt(many)).toMatchObject({ outcome: "too_large", cues: [] });
  });

  test("refuses a cue that is a book, and reads deep nesting and long runs of signs", () => {
    const long = vtt(`00:01.000 --> 00:02.000\n${"a".repeat(captionLimits.cueCharacters + 1)}`);
    expect(long.report.brokenCues).toEqual([{ line: 3, reason: "Is longer than 20,000 characters." }]);
    const deep = "<b>".repeat(captionLimits.cueCharacters / 4);
    expect(texts(vtt(`00:01.000 --> 00:02.000\n${deep}deep`))).toEqual(["deep"]);
    expect(vtt(`00:01.000 --> 00:02.000\n${"<".repeat(captionLimits.cueCharacters)}`).cues).toEqual([]);
  });

  test("counts every arrow of any file as read, broken or wordless, and never throws", () => {
    const piece = fc.constantFrom(
      "00:01.000 --> 00:02.000",
      "0:00:01,5-->00:00:02",
      "x -->",
      "-->",
      "words",
      "<v A>b",
      "&amp;&#0;",
      "",
      "NOTE",
      "STYLE",
      "{\\an8}",
      "1",
      "\0",
      "<",
      "]]>",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom("\n", "\r\n", "\r"), (pieces, end) => {
        const arrows = pieces.filter((line) => line.includes("-->")).length;
        const parsed = read(["WEBVTT", "", ...pieces].join(end));
        const wordless = parsed.report.notices?.find((notice) => notice.endsWith("without words left out."));
        const untimed =
          parsed.report.brokenCues?.filter(({ reason }) => reason.startsWith("Words")).length ?? 0;
        const read_ = new Set(parsed.cues).size + (wordless ? Number.parseInt(wordless, 10) : 0);
        expect(parsed.brokenCount - untimed + read_).toBeGreaterThanOrEqual(arrows);
        for (const cue of parsed.cues) expect(cue.text).toBe(cue.text.normalize("NFC"));
      }),
    );
  });
});
