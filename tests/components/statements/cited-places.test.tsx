import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Evidence } from "@/components/statements/passage";
import type { CitedRecording, ExcerptNow } from "@/lib/evidence/queries/excerpts-now";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import type { Card } from "@/lib/statements/card";
import { aPublicExcerpt } from "../../support/evidence";
import { retracted, threeDays } from "./example-cards";

const letter: PublicExcerpt = aPublicExcerpt({
  source: { id: "s", number: 318, title: "Statement", kind: "press_release" },
  capture: { id: "c-1", sha256: "3f2a9c01b2d4".padEnd(64, "0"), mediaType: "application/pdf", name: "a.pdf" },
  textId: "t-1",
  start: 9,
  end: 30,
  exact: "Nobody stood in his way",
  page: 2,
  passage: { match: "exact", parts: [{ text: "Nobody stood in his way", marked: true }] },
});

const clip = aPublicExcerpt({
  ...letter,
  capture: { id: "v-1", sha256: "77".repeat(32), mediaType: "video/webm", name: "b.webm" },
  purpose: "context",
  position: 2,
  textId: null,
  start: null,
  end: null,
  exact: "",
  page: null,
  passage: null,
  fromMs: 72_000,
  toMs: 91_000,
  coverage: "partly_shows",
  description: "A hand moves toward the <ground>.",
});

const recording: CitedRecording = {
  captureId: "v-1",
  sha256: clip.capture.sha256,
  mediaType: "video/webm",
  name: "b.webm",
  sourceNumber: 320,
  facts: {
    kind: "video",
    durationMs: 120_000,
    width: null,
    height: null,
    frameRate: null,
    sound: "sound",
    clock: { reads: "14:03:27", atMs: 0, note: "" },
  },
  transcript: {
    id: "k-1",
    sourceNumber: 321,
    language: "en",
    madeBy: "",
    cues: [{ position: 7, startMs: 71_000, endMs: 74_000, speaker: "", text: "Step back." }],
  },
};

const now = (over: Partial<ExcerptNow> = {}): ExcerptNow => ({
  position: 1,
  state: "exact",
  given: true,
  readable: true,
  recording: null,
  ...over,
});

const shown = (excerpts: PublicExcerpt[], present: ExcerptNow[], card: Card = threeDays) =>
  renderToStaticMarkup(<Evidence card={card} passage={letter.passage} excerpts={excerpts} now={present} />);

describe("the evidence of a statement", () => {
  test("names the place of the words and leads to them in the source, with the hash of the file", () => {
    const html = shown([letter], [now()]);
    expect(html).toContain("PDF p. 2");
    expect(html).toContain('href="/d/D-318?view=text&amp;file=3f2a9c01b2d4&amp;mark=S-1042-1#S-1042-1"');
    expect(html).toContain('href="/files/c-1"');
    expect(html).toContain(letter.capture.sha256);
    expect(html.match(/<mark/g)).toHaveLength(1);
  });

  test("leads to the cited passage alone where readers are not given the document", () => {
    const html = shown([letter], [now({ given: false, readable: false })]);
    expect(html).toContain('href="/d/D-318#S-1042-1"');
    expect(html).not.toContain("/files/");
  });

  test("cues the recording at the range, with its transcript, coverage and what is seen", () => {
    const html = shown([letter, clip], [now(), now({ position: 2, recording })]);
    expect(html).toContain('src="/files/v-1#t=72,91"');
    expect(html).toContain("The recording shows this in part");
    expect(html).toContain("A hand moves toward the &lt;ground&gt;.");
    expect(html).toContain("Step back.");
    expect(html).toContain('href="/d/D-320?file=777777777777&amp;t=72,91#recording"');
    expect(html).toContain("14:04:39");
  });

  test("tells the transcripts of two ranges of one recording apart, also where the range is the same", () => {
    const again = { ...clip, position: 3 };
    const html = shown(
      [letter, clip, again],
      [now(), now({ position: 2, recording }), now({ position: 3, recording })],
    );
    const labels = [...html.matchAll(/aria-label="(Transcript[^"]*)"/g)].map(([, label]) => label);
    expect(labels).toEqual([
      "Transcript around 1:12–1:31, cited place 2, English",
      "Transcript around 1:12–1:31, cited place 3, English",
    ]);
  });

  test("says in words what a range shows that cannot be played here", () => {
    const html = shown([letter, clip], [now(), now({ position: 2, readable: false, given: false })]);
    expect(html).toContain("1:12–1:31");
    expect(html).toContain("The recording shows this in part");
    expect(html).not.toContain("<video");
  });

  test("says when a newer reading of the file no longer holds the words, and shows them still", () => {
    const html = shown([letter], [now({ state: "lost" })]);
    expect(html).toContain("Source text changed since archiving.");
    expect(html).toContain("Nobody stood in his way");
    expect(html).not.toContain("view=text");
  });

  test("says that a newer reading moved the words", () => {
    expect(shown([letter], [now({ state: "moved" })])).toContain(
      "where a newer reading of the file found it",
    );
  });

  test("does not call the passage behind a paraphrase the words themselves", () => {
    const html = shown([letter], [now()], { ...threeDays, wordsKind: "paraphrase" });
    expect(html).toContain("the passage that the words paraphrase");
    expect(html).not.toContain("letter by letter");
  });

  test("keeps the evidence of a retracted statement behind a disclosure", () => {
    expect(shown([letter], [now()], retracted)).toMatch(/<details[^>]*><summary>The passage as it was/);
  });
});
