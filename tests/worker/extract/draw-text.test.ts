import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { drawLimits, drawText } from "@/worker/extract/draw-text";
import type { ExtractorKind } from "@/worker/extract/request";
import { CutShort } from "@/worker/extract/run-child";
import { aPdf } from "../../support/pdf";

const draw = async (kind: ExtractorKind, content: string | Buffer) =>
  (await drawText(kind, Readable.from([Buffer.from(content)]))).drawn;

const cut = (text: string, [start, end]: number[]) => [...text].slice(start, end).join("");

describe("a PDF", () => {
  test("gives its words in lines and paragraphs, each page with its range and the place of every run", async () => {
    const drawn = await draw(
      "pdf",
      aPdf([
        {
          lines: [
            { text: "PRESS RELEASE", y: 80, size: 20 },
            { text: "“The fares stay,” the director", y: 120 },
            { text: "said in Harbor City.", y: 134 },
            { text: "Questions were not taken.", y: 180 },
          ],
        },
        { lines: ["The second page."] },
      ]),
    );
    expect(drawn.outcome).toBe("text");
    expect(drawn.text).toBe(
      "PRESS RELEASE\n\n“The fares stay,” the director\nsaid in Harbor City.\n\nQuestions were not taken.\n\nThe second page.\n\n",
    );
    expect(drawn.blocks.map(({ start, end }) => cut(drawn.text, [start, end]))).toEqual([
      "PRESS RELEASE",
      "“The fares stay,” the director\nsaid in Harbor City.",
      "Questions were not taken.",
      "The second page.",
    ]);
    expect(drawn.pages.map(({ number, width, height }) => [number, width, height])).toEqual([
      [1, 612, 792],
      [2, 612, 792],
    ]);
    const [first, second] = drawn.pages;
    expect(cut(drawn.text, [second?.start ?? 0, second?.end ?? 0])).toBe("The second page.");
    const run = first?.runs.find((run) => cut(drawn.text, run) === "said in Harbor City.");
    const [, , x = 0, y = 0, width = 0, height = 0] = run ?? [];
    expect(x).toBeCloseTo(72, 0);
    expect(y).toBeLessThan(134);
    expect(y + height).toBeGreaterThan(134);
    expect(height).toBeLessThan(16);
    expect(width).toBeGreaterThan(80);
    expect(width).toBeLessThan(120);
  });

  test("without any text is said to be a scan", async () => {
    const drawn = await draw("pdf", aPdf([{ picture: true }, { picture: true }]));
    expect(drawn).toMatchObject({ outcome: "no_text", text: "", report: { pages: 2, emptyPages: [1, 2] } });
    expect(drawn.report.notices?.[0]).toMatch(/scan/);
  });

  test("with a page that holds no text names that page", async () => {
    const drawn = await draw("pdf", aPdf([{ lines: ["One."] }, { picture: true }, { lines: ["Three."] }]));
    expect(drawn).toMatchObject({ outcome: "text", report: { emptyPages: [2] } });
    expect(drawn.report.notices).toEqual(["Page 2 without text: blank, or a scan."]);
  });

  test("whose fonts do not say which letters they draw is said to be hard to read", async () => {
    const drawn = await draw(
      "pdf",
      aPdf([{ lines: ["Clear words."] }, { lines: ["The\u0002fares", "\u0003\u0004\u0005\u0006"] }]),
    );
    expect(drawn.text).toBe("Clear words.\n\nThe fares\n\n");
    expect(drawn.report.notices?.[0]).toMatch(/^Page 2: the fonts do not say/);
  });

  test("locked with a password is said to be locked", async () => {
    expect(await draw("pdf", aPdf([{ lines: ["Secret."] }], { locked: true }))).toMatchObject({
      outcome: "encrypted",
      text: "",
    });
  });

  test("that is cut off or no PDF at all is said to be damaged", async () => {
    expect((await draw("pdf", "%PDF-1.7\nnothing more")).outcome).toBe("damaged");
    expect((await draw("pdf", Buffer.alloc(5000, 7))).outcome).toBe("damaged");
  });
});

describe("a web page", () => {
  const paragraph = "The council heard the same words again, and wrote them down as they were said. ".repeat(
    4,
  );

  test("gives the article it holds, with its headline, as blocks without markup", async () => {
    const drawn = await draw(
      "html",
      `<!doctype html><html lang="en"><head><title>Fares stay | Harbor News</title></head><body>
       <nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
       <article><h1>Fares stay</h1><p>${paragraph}</p><blockquote><p>“They <b>stay</b>,” she said.</p></blockquote>
       <ul><li>One</li><li>Two</li></ul><p>${paragraph}</p></article><footer>Imprint</footer></body></html>`,
    );
    expect(drawn.outcome).toBe("text");
    expect(drawn.report).toMatchObject({ language: "en" });
    const blocks = drawn.blocks.map(({ kind, start, end }) => [kind, cut(drawn.text, [start, end])]);
    expect(blocks).toEqual([
      ["heading", "Fares stay"],
      ["paragraph", paragraph.trim()],
      ["quote", "“They stay,” she said."],
      ["list_item", "One"],
      ["list_item", "Two"],
      ["paragraph", paragraph.trim()],
    ]);
  });

  test("drops what nobody sees and runs nothing", async () => {
    const drawn = await draw(
      "html",
      `<body><p>Seen.</p><p hidden>Hidden.</p><div style="display: none">Hidden too.</div><template>T</template>
       <script>document.body.innerHTML = "written by script"</script><noscript>N</noscript><p>Also&nbsp;seen.</p>`,
    );
    expect(drawn.text).toBe("Seen.\n\nAlso\u00a0seen.\n\n");
    expect(drawn.report.notices?.[0]).toMatch(/could not be told/);
  });

  test("is read in the encoding it names, by its mark, or as Windows-1252", async () => {
    const meta = Buffer.concat([
      Buffer.from('<meta charset="iso-8859-2"><p>'),
      Buffer.from([0xe8]),
      Buffer.from("</p>"),
    ]);
    expect((await draw("html", meta)).text).toBe("č\n\n");
    expect((await draw("html", Buffer.from("\ufeff<p>č</p>", "utf16le"))).text).toBe("č\n\n");
    const unnamed = await draw("html", Buffer.from("<p>caf\xe9</p>", "latin1"));
    expect(unnamed.text).toBe("café\n\n");
    expect(unnamed.report.notices?.[0]).toMatch(/Windows-1252/);
  });

  test("nested beyond all measure ends in an answer, not in a breakdown", async () => {
    const drawn = await draw("html", `${"<div>".repeat(4_000)}deep${"</div>".repeat(4_000)}`);
    expect(["text", "damaged", "timed_out"]).toContain(drawn.outcome);
  });
});

describe("other documents", () => {
  test("a mail gives its subject and words, and names its attachments", async () => {
    const drawn = await draw(
      "eml",
      [
        "From: Dana Field <dana@transit.example>",
        "To: desk@newsroom.example",
        "Date: Thu, 4 Mar 2021 09:00:00 +0000",
        "Subject: =?utf-8?q?Fares_=E2=80=93_stay?=",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "The fares stay.",
        "",
        "Dana Field",
        "--b",
        'Content-Type: application/pdf; name="letter.pdf"',
        'Content-Disposition: attachment; filename="letter.pdf"',
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERi0=",
        "--b--",
      ].join("\r\n"),
    );
    expect(drawn.text).toBe("Fares – stay\n\nThe fares stay.\n\nDana Field\n\n");
    expect(drawn.report).toMatchObject({
      from: "Dana Field <dana@transit.example>",
      to: "desk@newsroom.example",
      sent: "2021-03-04T09:00:00.000Z",
      attachments: ["letter.pdf"],
    });
  });

  test("a mail in an old encoding keeps its quotation marks", async () => {
    const header =
      "From: d@transit.example\r\nSubject: Fares\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\n";
    expect((await draw("eml", Buffer.from(`${header}\x93Stay\x94`, "latin1"))).text).toBe(
      "Fares\n\n“Stay”\n\n",
    );
  });

  test("a caption file gives its cues, one block each", async () => {
    const drawn = await draw(
      "vtt",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>Fares stay.\n\nbroken --> cue\nLost\n",
    );
    expect(drawn).toMatchObject({ outcome: "text", captions: { brokenCount: 1 } });
    expect(drawn.blocks.map(({ kind }) => kind)).toEqual(["cue"]);
  });

  test("a caption file without cues says so", async () => {
    const drawn = await draw("vtt", "WEBVTT\n");
    expect(drawn).toMatchObject({
      outcome: "no_text",
      report: { notices: ["The file holds no cue with words."] },
    });
  });

  test("plain text that is not UTF-8 is read, and said to be something else", async () => {
    const drawn = await draw("plain", Buffer.from("caf\xe9 \x93quoted\x94", "latin1"));
    expect(drawn.text).toBe("café “quoted”");
    expect(drawn.report.notices).toHaveLength(1);
  });

  test.each(["pdf", "html", "docx", "eml", "vtt", "plain"] as const)(
    "an empty file is empty as %s",
    async (kind) => {
      expect(await draw(kind, "")).toMatchObject({ outcome: "empty", text: "" });
    },
  );

  test("a locked Word document is said to be locked, a broken one damaged", async () => {
    const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Buffer.concat([container, Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]);
    expect((await draw("docx", locked)).outcome).toBe("encrypted");
    expect((await draw("docx", container)).outcome).toBe("unsupported");
    expect((await draw("docx", "PK\u0003\u0004 and then nothing")).outcome).toBe("damaged");
  });
});

describe("limits", () => {
  const slow = () => Readable.from([aPdf([{ lines: ["One."] }])]);

  test("a child that takes too long is ended, and the text says so", async () => {
    const { drawn, ms } = await drawText("pdf", slow(), { limits: { ...drawLimits, timeMs: 60 } });
    expect(drawn.outcome).toBe("timed_out");
    expect(ms).toBeLessThan(5_000);
  });

  test.runIf(process.platform === "linux")("a child that takes too much memory is ended", async () => {
    const { drawn } = await drawText("pdf", slow(), { limits: { ...drawLimits, memory: 20_000_000 } });
    expect(drawn.outcome).toBe("too_large");
  });

  test("a child that answers too much is ended", async () => {
    const { drawn } = await drawText("plain", Readable.from(["word ".repeat(10_000)]), {
      limits: { ...drawLimits, output: 10_000 },
    });
    expect(drawn.outcome).toBe("too_large");
  });

  test("the end of the worker ends its children, and nothing is said of the file", async () => {
    const ending = new AbortController();
    setTimeout(() => ending.abort(), 50);
    await expect(drawText("pdf", slow(), { signal: ending.signal })).rejects.toThrow(CutShort);
  });

  test("a file that cannot be read to its end is no answer either", async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error("the store went away"));
      },
    });
    await expect(drawText("plain", broken)).rejects.toThrow("the store went away");
  });
});
