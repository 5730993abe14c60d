import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Custody } from "@/components/requests/custody";
import type {
  EvidenceCapture,
  EvidenceEvent,
  EvidenceRequest,
  SourceEvidence,
} from "@/lib/evidence/source-evidence";

const event = (over: Partial<EvidenceEvent>): EvidenceEvent => ({
  kind: "filed",
  sent: null,
  postmarked: null,
  received: null,
  exemption: "",
  note: "",
  replaced: false,
  ...over,
});

const request = (over: Partial<EvidenceRequest> = {}): EvidenceRequest => ({
  id: "r",
  number: 101,
  subject: "Video of the meeting",
  agency: "Harbor City Police",
  law: "Freedom of Information Act",
  reference: "",
  requester: "Harbor Herald",
  events: [],
  items: [],
  ...over,
});

const capture = (id: string, over: Partial<EvidenceCapture> = {}): EvidenceCapture => ({
  id,
  sha256: id.repeat(64),
  size: 2_400_000,
  mediaType: "video/mp4",
  name: `${id}.mp4`,
  method: "uploaded",
  address: "",
  finalAddress: "",
  obtainedAt: "2021-03-14T15:02:11.000Z",
  note: "",
  derivation: null,
  parentId: null,
  text: null,
  recording: null,
  ...over,
});

const show = (over: Partial<SourceEvidence>, fileHref?: (id: string) => string | null) =>
  renderToStaticMarkup(
    <Custody
      evidence={{ disclosure: "whole", captures: [], requests: [], transcripts: [], ...over }}
      fileHref={fileHref}
    />,
  );

/** What is read, without the markup. */
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("Custody", () => {
  test("tells who asked whom, and each step with its days apart where they differ", () => {
    const text = words(
      show({
        requests: [
          request({
            events: [
              event({ kind: "filed", sent: "2021-03-02" }),
              event({
                kind: "refused",
                sent: "2021-03-05",
                postmarked: "2021-03-08",
                received: "2021-03-08",
                exemption: "Section 7",
              }),
              event({ kind: "extended" }),
            ],
          }),
        ],
      }),
    );

    expect(text).toContain("Records request R-101");
    expect(text).toContain("Asked of Harbor City Police Asked by Harbor Herald");
    expect(text).toContain("Filed Sent 2 Mar 2021");
    expect(text).toContain(
      "Refused Sent 5 Mar 2021 Postmarked and received 8 Mar 2021 Exemption named: Section 7",
    );
    expect(text).toContain("Time extended Date unknown");
    expect(text).toContain("Agency’s number not recorded");
    expect(text).not.toContain("Waited");
  });

  test("strikes what was replaced, in words as well, apart from what counts", () => {
    const html = show({
      requests: [
        request({
          events: [
            event({ kind: "released", sent: "2021-04-14", replaced: true }),
            event({ kind: "released", sent: "2021-03-14" }),
            event({ kind: "filed", sent: "2021-03-02" }),
          ],
        }),
      ],
    });

    expect(words(html)).toContain("Waited 12 days from filing to release");
    expect(words(html)).toMatch(
      /Filed Sent 2 Mar 2021 Released Sent 14 Mar 2021 Recorded by mistake, and replaced Released replaced Sent 14 Apr 2021/,
    );
    expect(html).toContain("<s>Released</s>");
  });

  test("puts what was made of a file under it, and ties what came of a request to its file", () => {
    const html = show(
      {
        captures: [
          capture("a"),
          capture("b", { derivation: "edited_clip", parentId: "a", method: "derived" }),
          capture("c", { derivation: "captions", parentId: "elsewhere" }),
        ],
        requests: [
          request({
            items: [
              { description: "Exterior video", redactions: "Faces blurred", captureId: "a" },
              { description: "Interior video", redactions: "", captureId: null },
            ],
          }),
        ],
      },
      (id) => (id === "a" ? `/files/${id}` : null),
    );
    const text = words(html);

    expect(html).toMatch(
      /<li><article[^>]*id="file-a">.*<ul class="custody-tree"><li><article[^>]*id="file-b">/s,
    );
    expect(text).toContain("Edited clip of a.mp4");
    expect(text).toContain("Captions; the file it was made from is not part of this source.");
    expect(text).toContain("Exterior video Blacked out or left out: Faces blurred File: a.mp4");
    expect(text).toContain("Interior video No file of it belongs to this source.");
    expect(html).toContain('href="/files/a"');
    expect(html).not.toContain('href="/files/b"');
    expect(text).toContain(`SHA-256 ${"a".repeat(64)}`);
    expect(text).toContain("Video (MP4), 2.4 MB");
  });

  test("says what drawing a text came to, and where a fetched file came from", () => {
    const text = words(
      show({
        captures: [
          capture("d", {
            mediaType: "application/pdf",
            method: "fetched",
            address: "https://police.example/letter",
            finalAddress: "https://police.example/letter.pdf",
            text: {
              id: "t",
              outcome: "text",
              extractor: "pdf",
              version: "5",
              report: { pages: 2, emptyPages: [2] },
            },
          }),
        ],
      }),
    );

    expect(text).toContain("Fetched from its address, 14 Mar 2021");
    expect(text).toContain(
      "Asked for at https://police.example/letter Answered from https://police.example/letter.pdf",
    );
    expect(text).toContain("Text drawn, 2 pages, 1 page without text (pdf 5)");
  });

  test("names what cannot be seen in a name, and runs nothing of it", () => {
    const html = show({ captures: [capture("a", { name: "\u202Egpj.<script>alert(1)</script>" })] });

    expect(html).not.toContain("<script>");
    expect(html).toContain('class="unseen"');
  });
});
