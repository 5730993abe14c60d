// The least that drawing the text of a PDF can cost: pdfjs reads every page, and the words are joined. The file comes
// on standard input; answers milliseconds and letters.
import { readFileSync } from "node:fs";
import { loadPdfjs, openPdf } from "@/worker/extract/pdf-document";

const bytes = new Uint8Array(readFileSync(0));
const begun = performance.now();
const pdfjs = await loadPdfjs();
const document = await openPdf(pdfjs, bytes);
let text = "";
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  text += items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}
console.log(JSON.stringify({ ms: performance.now() - begun, letters: text.length }));
