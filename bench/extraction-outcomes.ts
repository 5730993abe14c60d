// What becomes of every file below some folders: its type by content, and what drawing its text came to, with time and
// memory of the child. For trying the extractors on files of one's own: npx tsx bench/extraction-outcomes.ts <folder…>
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { refusalOfKind } from "@/lib/captures/refused-kinds";
import { sniffType } from "@/lib/captures/sniff-type";
import { drawText } from "@/worker/extract/draw-text";
import { kindOf } from "@/worker/extract/extractors";
import { table } from "./measure/table";

const folders = process.argv.slice(2);
const rows: string[][] = [];
const tally = new Map<string, number>();

for (const folder of folders) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  for (const path of names.map((name) => join(folder, name))) {
    if (!statSync(path).isFile()) continue;
    const { size } = statSync(path);
    const type = await sniffType(path);
    const { outcome, ms, peakMemory, letters, notice } = await look(path, type, size);
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    rows.push([
      relative(join(folder, ".."), path),
      String(size),
      type,
      outcome,
      String(letters),
      String(ms),
      peakMemory ? (peakMemory / 1e6).toFixed(0) : "",
      notice.replaceAll("|", "/"),
    ]);
  }
}
console.log(table(["file", "bytes", "type", "outcome", "letters", "ms", "peak MB", "first notice"], rows));
console.log(
  `\n${rows.length} files: ${[...tally].map(([outcome, count]) => `${outcome} ${count}`).join(", ")}`,
);
console.log(`Memory of this process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);

async function look(path: string, type: string, size: number) {
  const none = { ms: 0, peakMemory: 0, letters: 0 };
  const refusal = refusalOfKind(type, size);
  if (refusal) return { ...none, outcome: "refused", notice: refusal };
  const kind = kindOf(type, path);
  if (!kind) return { ...none, outcome: "unsupported", notice: "" };
  const { drawn, ms, peakMemory, breakdown } = await drawText(kind, createReadStream(path));
  const letters = [...drawn.text].length;
  const checked = check(drawn.text, drawn.blocks, letters);
  const said = breakdown ? `BREAKDOWN ${breakdown.slice(-300).replaceAll("\n", " ")}` : "";
  return {
    outcome: drawn.outcome,
    ms,
    peakMemory,
    letters,
    notice: checked + said + (drawn.report.notices?.[0] ?? ""),
  };
}

/** What the database would refuse. */
function check(text: string, blocks: { start: number; end: number }[], letters: number): string {
  if (text !== text.normalize("NFC")) return "NOT NFC ";
  if (text.includes("\0")) return "NUL ";
  let at = 0;
  for (const { start, end } of blocks) {
    if (start < at || end < start || end > letters) return "BLOCKS OUT OF ORDER ";
    at = end;
  }
  return "";
}
