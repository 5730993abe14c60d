// The text of a long PDF with the place of every run, drawn as the worker draws it: in a confined child, checked and
// composed. Against pdfjs alone, which is asked for no more than the words.
import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { aLongPdf } from "@/tests/support/pdf";
import { childProgram } from "@/worker/extract/child-program";
import { drawText } from "@/worker/extract/draw-text";
import { figure, median, times } from "./measure/figures";
import { table } from "./measure/table";
import { atMost } from "./measure/verdicts";
import type { Report } from "./report";

export type ExtractOptions = { pages: number; rounds: number };

const ratioBudget = 2;

export async function benchExtraction(
  { pages, rounds }: ExtractOptions,
  onStep: (text: string) => void,
): Promise<Report> {
  onStep(`text of a PDF of ${pages} pages`);
  const file = aLongPdf(pages);
  const own: { ms: number; peakMemory: number; letters: number }[] = [];
  const alone: { ms: number; letters: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const { drawn, ms, peakMemory } = await drawText("pdf", Readable.from([file]));
    if (drawn.outcome !== "text" || drawn.pages.length !== pages) throw new Error("The text was not drawn");
    own.push({ ms, peakMemory, letters: drawn.text.length });
    alone.push(await pdfjsAlone(file));
  }
  const ms = median(own.map((run) => run.ms));
  const ratio = median(own.map((run, round) => run.ms / (alone[round]?.ms ?? run.ms)));
  const megabytes = (Math.max(...own.map((run) => run.peakMemory)) / 1e6).toFixed(0);
  const row = (name: string, of: number, memory: string, letters = 0) => [
    name,
    figure(of),
    figure(of / pages),
    memory,
    String(letters),
  ];
  return {
    title: `Text of a PDF of ${pages} pages (${(file.length / 1e6).toFixed(1)} MB)`,
    tables: [
      table(
        ["", "ms", "ms a page", "peak MB of the child", "letters"],
        [
          row("worker: child started, text with places", ms, megabytes, own[0]?.letters),
          row("pdfjs alone, once started: words", median(alone.map((run) => run.ms)), "", alone[0]?.letters),
        ],
      ),
    ],
    findings: [atMost(`Text of ${pages} pages: to pdfjs alone`, ratio, ratioBudget, times)],
  };
}

async function pdfjsAlone(file: Buffer): Promise<{ ms: number; letters: number }> {
  const child = spawn(process.execPath, [await childProgram("bench/baseline/pdf-text.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  Readable.from([file]).pipe(child.stdin);
  return JSON.parse(await readAll(child.stdout)) as { ms: number; letters: number };
}
