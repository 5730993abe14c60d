// The child that draws pictures of PDF pages: the file comes on standard input, pages from <first> to <last> go to
// standard output, one after another: page number, length, whether it is blank (looked at only for the pages named
// third: those without words), and the picture as JPEG.
import { buffer } from "node:stream/consumers";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { openPdf, type Pdfjs } from "./pdf-document";
import { frame } from "./picture-frames";

/** Pixels for each point: 100 dots an inch, enough to read small print. */
const usualScale = 1.39;
const mostPixels = 4_000_000;
// JPEG is half as large again as WebP here, and made in a sixth of the time.
const quality = 72;

/** pdfjs makes them by its optional canvas, which knows how to write JPEG. */
type Canvas = { width: number; height: number; encode(kind: "jpeg", quality: number): Promise<Buffer> };
type CanvasFactory = {
  create(width: number, height: number): { canvas: Canvas; context: CanvasRenderingContext2D };
};

const [first = 1, last = 1] = process.argv.slice(2, 4).map(Number);
const wordless = new Set(process.argv[4]?.split(",").map(Number));
const pdfjs = (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as Pdfjs;
const document = await openPdf(pdfjs, new Uint8Array(await buffer(process.stdin)));
for (let number = first; number <= Math.min(last, document.numPages); number++) {
  const drawn = await drawPage(document, number).catch(() => null);
  if (drawn) await write(frame({ number, ...drawn }));
}
process.exit(0);

async function drawPage(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(usualScale, Math.sqrt(mostPixels / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  const factory = document.canvasFactory as unknown as CanvasFactory;
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const blank = wordless.has(number) && isBlank(context.getImageData(0, 0, canvas.width, canvas.height).data);
  page.cleanup();
  return { blank, picture: await canvas.encode("jpeg", quality) };
}

/** Whether all of the page is of one colour. */
function isBlank(pixels: Uint8ClampedArray): boolean {
  const all = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  return all.every((pixel) => pixel === all[0]);
}

function write(bytes: Buffer): Promise<void> {
  return new Promise((done) => process.stdout.write(bytes, () => done()));
}
