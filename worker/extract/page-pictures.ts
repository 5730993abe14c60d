// Pictures of the pages of a PDF, kept in the store by their hash. They help to read; nothing rests on them: where they
// cannot be made the text stands alone.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { Readable } from "node:stream";
import type { Extraction } from "@/lib/captures/extraction";
import { storeBytes } from "@/lib/captures/store-capture";
import type { ExtractionReport } from "@/lib/captures/texts";
import type { Storage } from "@/lib/storage/storage";
import { childProgram } from "./child-program";
import { readFrames } from "./picture-frames";
import { type ChildLimits, CutShort, runChild } from "./run-child";

/** Pages of one file that get a picture, counted from its first. */
export const mostPictures = 300;
/** Pages of one child: little to hold in memory, and little lost with a child that breaks down. */
const together = 20;

const limits: ChildLimits = {
  timeMs: 60_000,
  memory: 1_500_000_000,
  heapMegabytes: 512,
  output: 60_000_000,
  addons: true,
};

/** Milliseconds for the pictures of one file: its text waits for them. */
const patienceMs = 45_000;

export type PagePictures = {
  /** SHA-256 of the picture of a page, by its number. */
  hashes: Map<number, string>;
  blank: number[];
};

/** Whether this installation can draw pictures at all: the canvas is an optional part of pdfjs. */
export function canDrawPictures(): boolean {
  try {
    const pdfjs = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
    createRequire(pdfjs).resolve("@napi-rs/canvas");
    return true;
  } catch {
    return false;
  }
}

/**
 * What was drawn, its pages with their pictures. A page that shows nothing at all is said to be blank.
 * @throws what the store throws
 */
export async function withPictures<D extends Extraction>(
  drawn: D,
  open: () => Promise<Readable>,
  store: Storage,
  signal?: AbortSignal,
): Promise<D> {
  if (!canDrawPictures()) return drawn;
  const { hashes, blank } = await keepPagePictures(open, drawn, { store, signal });
  return {
    ...drawn,
    pages: drawn.pages.map((page) => {
      const imageSha256 = hashes.get(page.number);
      return imageSha256 ? { ...page, imageSha256 } : page;
    }),
    report: { ...drawn.report, ...noticesOn(blank, hashes.size, drawn) },
  };
}

/** Of pages without words: whether they are scans, or show nothing at all; and whether pages lack their picture. */
function noticesOn(
  blank: readonly number[],
  pictures: number,
  { outcome, pages, report }: Extraction,
): ExtractionReport {
  const isBlank = outcome === "no_text" && blank.length === pages.length;
  const notices = isBlank
    ? ["The pages are blank: the file shows neither words nor images."]
    : [
        ...(report.notices ?? []),
        ...(blank.length > 0 ? [`Blank, without words or images: page ${blank.join(", ")}.`] : []),
      ];
  if (pictures < pages.length)
    notices.push(`Pictures were made of ${pictures} of the ${pages.length} pages.`);
  return notices.length > 0 ? { notices } : {};
}

async function keepPagePictures(
  open: () => Promise<Readable>,
  { pages, report }: Extraction,
  { store, signal }: { store: Storage; signal?: AbortSignal },
): Promise<PagePictures> {
  const found: PagePictures = { hashes: new Map(), blank: [] };
  const program = await childProgram("worker/extract/picture-child.ts");
  const wordless = report.emptyPages?.join(",") ?? "";
  const last = Math.min(pages.length, mostPictures);
  const deadline = performance.now() + patienceMs;
  for (let first = 1; first <= last && performance.now() < deadline; first += together) {
    const range = [first, Math.min(first + together - 1, last)].map(String);
    const run = await runChild(program, [...range, wordless], await open(), { limits, signal });
    if (run.kind === "ended") throw new CutShort("The worker is ending");
    // A page that breaks the child down takes the pictures of its neighbours with it, and no more.
    if (run.kind !== "answered") continue;
    for (const { number, blank, picture } of readFrames(run.answer)) {
      const sha256 = createHash("sha256").update(picture).digest("hex");
      await storeBytes({ sha256, size: picture.length, open: () => Readable.from([picture]) }, store);
      found.hashes.set(number, sha256);
      if (blank) found.blank.push(number);
    }
  }
  return found;
}
