// The child that draws a text: the file comes on standard input, the result goes to standard output as JSON. It runs
// without the environment, the network or the right to write (confine.ts), and is killed when it takes too long or
// too much. What it answers is checked by nobody's word but its parent's schema.
import { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { nothingDrawn } from "@/lib/captures/extraction";
import { drawCaptions } from "./captions";
import { drawDocx } from "./docx";
import { storable } from "./draft-text";
import { drawEml } from "./eml";
import { drawHtml } from "./html";
import { drawPdf } from "./pdf";
import { drawPlain } from "./plain";
import type { Drawn, ExtractorKind } from "./request";

const extractors: Record<ExtractorKind, (bytes: Uint8Array) => Promise<Drawn>> = {
  pdf: drawPdf,
  html: drawHtml,
  docx: drawDocx,
  eml: drawEml,
  plain: drawPlain,
  vtt: (bytes) => drawCaptions(bytes, "vtt"),
  srt: (bytes) => drawCaptions(bytes, "srt"),
};

// No extractor has anything to fetch; one that is made to try is refused, also where the system cannot do it for us.
Socket.prototype.connect = () => {
  throw new Error("An extractor reaches nothing");
};

const output = process.stdout;
const kind = process.argv[2] as ExtractorKind;
const answer = JSON.stringify(await draw(kind), (_key, value: unknown) =>
  typeof value === "string" ? storable(value) : value,
);
output.write(answer, () => process.exit(0));

async function draw(kind: ExtractorKind): Promise<Drawn> {
  const bytes = new Uint8Array(await buffer(process.stdin));
  if (bytes.length === 0) return nothingDrawn("empty", "The file is empty: it has no bytes.");
  try {
    return await extractors[kind](bytes);
  } catch (error) {
    // Nested without end, most likely; what a library throws is no sentence for people.
    const deep = error instanceof RangeError;
    return nothingDrawn(
      "damaged",
      deep ? "The file is nested too deeply to be read." : "The file cannot be read.",
    );
  }
}
