import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BrokenCues } from "@/components/media/broken-cues";
import { ClipPicker, emptyClip } from "@/components/media/clip-picker";
import { ClipRange } from "@/components/media/clip-range";
import type { PlayableRecording } from "@/components/media/player";
import { Recording } from "@/components/media/recording";
import { atRange, atTime } from "@/components/media/time-link";
import { cuesAround, Transcript } from "@/components/media/transcript";
import type { PublicCue } from "@/lib/media/transcript";

const recording: PlayableRecording = {
  kind: "video",
  src: "/files/1",
  mediaType: "video/webm",
  name: "footage.webm",
  durationMs: 120_000,
  frameRate: 29.97,
  clock: { reads: "14:03:27", atMs: 15_000, note: "Read from the corner." },
  captions: [{ src: "/transcripts/1/captions.vtt", language: "en", madeBy: "The agency" }],
};

const cue = (position: number, startMs: number, text: string, over: Partial<PublicCue> = {}): PublicCue => ({
  position,
  startMs,
  endMs: startMs + 4000,
  speaker: "",
  text,
  ...over,
});
const cues = [
  cue(1, 68_000, "Before it.", { speaker: "Chief Hale" }),
  cue(2, 72_000, "Nobody was harmed in this incident.", {
    speaker: "Chief Hale",
    original: "Nobody was harmed in this incedent.",
  }),
  cue(3, 90_500, "<b>After</b> it."),
];

const markup = (range: { fromMs: number; toMs: number | null } | null) =>
  renderToStaticMarkup(
    <Recording
      recording={recording}
      address="/d/318?view=document"
      range={range}
      cited={[{ fromMs: 72_000, toMs: 76_000 }]}
      transcript={{
        id: "1",
        language: "en",
        madeBy: "The agency",
        cues,
        href: "/transcripts/1/captions.vtt",
      }}
    />,
  );

describe("Recording", () => {
  test("plays the range without script, with captions, by the browser's own controls", () => {
    const html = markup({ fromMs: 72_000, toMs: 91_000 });
    expect(html).toContain('<video controls="" preload="metadata" src="/files/1#t=72,91"');
    expect(html).toContain('aria-label="Video: footage.webm, 1:12–1:31"');
    expect(html).toContain(
      '<track kind="captions" src="/transcripts/1/captions.vtt" srcLang="en" label="English, by The agency" default=""/>',
    );
    expect(html).toContain('data-from="72000" data-to="91000" data-rate="29.97"');
  });

  test("holds no inline script or style, and shows nothing that only script can do", () => {
    const html = markup(null);
    expect(html).not.toMatch(/<script|style=|onclick/);
    for (const part of html.matchAll(/<(button|label)[^>]*data-player[^>]*>/g))
      expect(part[0]).toContain("hidden");
  });

  test("shows the two clocks apart", () => {
    const html = markup({ fromMs: 72_000, toMs: null });
    expect(html).toMatch(/Time in the file<\/dt><dd[^>]*>1:12</);
    expect(html).toMatch(/Clock in the picture<\/dt><dd[^>]*>14:04:24</);
    expect(html).toContain("The clock in the picture reads 14:03:27 at 0:15 of the file.");
  });

  test("says that there is no transcript", () => {
    const html = renderToStaticMarkup(
      <Recording recording={{ ...recording, kind: "audio" }} address="/d/1" range={null} transcript={null} />,
    );
    expect(html).toContain("There is no transcript of this recording.");
    expect(html).toContain("<audio");
  });
});

describe("Transcript", () => {
  test("begins each line with a link to its second", () => {
    const html = markup(null);
    expect(html).toContain(
      '<li id="cue-3" data-from="90500" data-to="94500"><a class="cue-time" href="/d/318?view=document&amp;t=90.5#cue-3"><time dateTime="PT1M30.5S">1:30</time></a>',
    );
    expect(html).toContain("&lt;b&gt;After&lt;/b&gt; it.");
  });

  test("marks the line that is asked for, and the cited words as evidence", () => {
    const html = markup({ fromMs: 73_000, toMs: null });
    expect(html.match(/aria-current="true"/g)).toHaveLength(1);
    expect(html).toMatch(/id="cue-2"[^>]*aria-current="true"/);
    expect(html.match(/<mark>/g)).toHaveLength(1);
    expect(html).toContain("<mark>Nobody was harmed in this incident.</mark>");
  });

  test("keeps what the file says beside a correction, and names a speaker once in a row", () => {
    const html = markup(null);
    expect(html).toContain("<q>Nobody was harmed in this incedent.</q>");
    expect(html.match(/Chief Hale/g)).toHaveLength(1);
  });

  test("tells two transcripts on one page apart", () => {
    const html = renderToStaticMarkup(<Transcript cues={cues} address="/d/1" prefix="es-cue" />);
    expect(html).toContain('id="es-cue-1"');
    expect(html).toContain("#es-cue-1");
  });

  test("shows the lines around a range where the whole is not shown", () => {
    expect(cuesAround(cues, { fromMs: 72_000, toMs: 73_000 }, 1)).toHaveLength(3);
    expect(cuesAround(cues, { fromMs: 72_000, toMs: 73_000 }, 0).map(({ position }) => position)).toEqual([
      2,
    ]);
    expect(cuesAround(cues, { fromMs: 1000, toMs: 2000 })).toEqual([]);
  });
});

describe("ClipRange", () => {
  test("says where it lies, how long it is, what it shows and how to play it", () => {
    const html = renderToStaticMarkup(
      <ClipRange
        fromMs={72_000}
        toMs={91_000}
        address="/d/318"
        coverage="partly_shows"
        description="Two people stand at a door."
      />,
    );
    expect(html).toContain('href="/d/318?t=72,91#recording"');
    expect(html).toContain("1:12–1:31");
    expect(html).toContain("19 seconds");
    expect(html).toContain("The recording shows this in part");
  });
});

describe("ClipPicker", () => {
  test("has fields that post without script, under the names it is given", () => {
    const html = renderToStaticMarkup(
      <ClipPicker
        recording={recording}
        cues={cues}
        value={{ ...emptyClip, from: "1:12", to: "1:31.5" }}
        onChange={() => {}}
        nameOf={(field) => `excerpts[0].${field}`}
        problems={{ to: "Lies after the end of the recording." }}
      />,
    );
    for (const field of ["from", "to", "coverage", "description"]) {
      expect(html).toContain(`name="excerpts[0].${field}"`);
    }
    expect(html).toMatch(/value="1:31.5"/);
    expect(html).toMatch(/aria-describedby="clip-to-problem"/);
    expect(html).toContain('aria-label="Begins at 0.1 seconds earlier"');
  });
});

describe("BrokenCues", () => {
  test("names each by its line, and nothing when nothing was noticed", () => {
    const report = {
      notices: ["1 cue could not be read."],
      brokenCues: [{ line: 7, reason: "The end is missing." }],
    };
    const html = renderToStaticMarkup(<BrokenCues report={report} broken={1} />);
    expect(html).toContain("Line 7: The end is missing.");
    expect(renderToStaticMarkup(<BrokenCues report={{}} broken={0} />)).toBe("");
  });
});

test("addresses of times keep what the address asks for", () => {
  expect(atTime("/d/318", 72_500, "cue-12")).toBe("/d/318?t=72.5#cue-12");
  expect(atRange("/d/318?view=document", { fromMs: 72_000, toMs: 91_000 })).toBe(
    "/d/318?view=document&t=72,91",
  );
});
