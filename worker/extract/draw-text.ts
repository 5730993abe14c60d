// Draws the text of a file in a child, and says in words what came of it when the child did not come to an end.
import type { Readable } from "node:stream";
import { nothingDrawn } from "@/lib/captures/extraction";
import { readAnswer } from "./answer";
import { childProgram } from "./child-program";
import type { Drawn, ExtractorKind } from "./request";
import { type ChildLimits, type ChildRun, CutShort, runChild } from "./run-child";

/** Bytes. A larger file is a recording or an archive of things, not a document. */
export const largestDocument = 200_000_000;

export const drawLimits: ChildLimits = {
  timeMs: 60_000,
  memory: 1_000_000_000,
  heapMegabytes: 512,
  output: 64_000_000,
};

export type DrawnText = {
  drawn: Drawn;
  ms: number;
  peakMemory: number;
  /** What the child said when it broke down. */
  breakdown: string | null;
};

/** @throws CutShort when `signal` says so, and what reading `input` throws */
export async function drawText(
  kind: ExtractorKind,
  input: Readable,
  { limits = drawLimits, signal }: { limits?: ChildLimits; signal?: AbortSignal } = {},
): Promise<DrawnText> {
  const run = await runChild(await childProgram("worker/extract/child.ts"), [kind], input, {
    limits,
    signal,
  });
  const { ms, peakMemory } = run;
  if (run.kind === "ended") throw new CutShort("The worker is ending");
  return { drawn: read(run, limits), ms, peakMemory, breakdown: run.kind === "crashed" ? run.said : null };
}

function read(run: ChildRun, limits: ChildLimits): Drawn {
  switch (run.kind) {
    case "answered":
      return readAnswer(run.answer) ?? brokeDown;
    case "timed_out":
      return nothingDrawn(
        "timed_out",
        `Drawing the text took longer than ${limits.timeMs / 1000} seconds and was ended.`,
      );
    case "too_much_memory":
      return nothingDrawn(
        "too_large",
        "Drawing the text needed more memory than a document may take, and was ended.",
      );
    case "too_much_output":
      return nothingDrawn("too_large", "The file unfolds into more text than a document may hold.");
    default:
      return brokeDown;
  }
}

const brokeDown = nothingDrawn(
  "damaged",
  "The file cannot be read: the program that reads such files broke down over it.",
);
