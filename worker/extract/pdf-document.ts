// Opens a PDF with everything that could run or reach out turned off. Only for the children: pdfjs reads hostile files.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";

export type Pdfjs = typeof import("pdfjs-dist");

export async function loadPdfjs(): Promise<Pdfjs> {
  // pdfjs asks for these names when it is loaded; to draw text they do nothing.
  const names = globalThis as Record<string, unknown>;
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) names[name] ??= class {};
  return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as Pdfjs;
}

export async function openPdf(pdfjs: Pdfjs, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return pdfjs.getDocument({
    data: bytes,
    // Character maps, fonts and decoders stand beside the code: without them pages come out blank.
    cMapUrl: `${join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    wasmUrl: `${join(folder, "wasm")}/`,
    iccUrl: `${join(folder, "iccs")}/`,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: 0,
  } as Parameters<Pdfjs["getDocument"]>[0]).promise;
}
