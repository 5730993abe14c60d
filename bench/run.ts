// npm run bench: everything DESIGN.md gives a budget for, as ratios measured in one run. Ends with an error only where
// a measurement could not be made; a budget that is missed is printed as such.
import { parseArgs } from "node:util";
import { benchAnchor } from "./anchor";
import { benchExtraction } from "./extract";
import { findingsTable } from "./measure/table";
import { benchOpeningText } from "./open-text";
import { benchQueue } from "./queue";
import { benchReading } from "./read";
import type { Report } from "./report";
import { benchSearch } from "./search";
import { type BenchServer, startBenchServer } from "./servers/database";
import { makeBuildReady } from "./servers/web";
import { benchTimelineScale } from "./timeline-scale";
import { benchWriting } from "./write";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    million: { type: "boolean", default: false },
    only: { type: "string" },
    rounds: { type: "string" },
    requests: { type: "string" },
  },
});

const rounds = Number(values.rounds ?? (values.quick ? 3 : 5));
const requests = Number(values.requests ?? (values.quick ? 400 : 1000));
const statements = values.quick ? 10_000 : 200_000;
const sizes = [10_000, ...(values.quick ? [] : [200_000]), ...(values.million ? [1_000_000] : [])];
const largest = sizes.at(-1) ?? statements;
const entries = values.quick ? 10_000 : 100_000;
const publications = values.quick ? 60 : 250;
const repeats = values.quick ? 200 : 500;

type Part = (server: BenchServer, onStep: (text: string) => void) => Promise<Report>;

const parts: Record<string, Part> = {
  read: (server, onStep) => benchReading(server, { statements, rounds, requests, concurrency: 8 }, onStep),
  timeline: (server, onStep) => benchTimelineScale(server, { sizes, rounds, repeats }, onStep),
  anchor: async (_server, onStep) => benchAnchor({ rounds }, onStep),
  open: (server, onStep) => benchOpeningText(server, { rounds }, onStep),
  search: (server, onStep) => benchSearch(server, { statements: largest, rounds, repeats: 20 }, onStep),
  extract: (_server, onStep) => benchExtraction({ pages: 300, rounds }, onStep),
  queue: (server, onStep) => benchQueue(server, { entries, rounds, repeats: 5 }, onStep),
  write: (server, onStep) => benchWriting(server, { statements, rounds, publications }, onStep),
};

const wanted = values.only?.split(",") ?? Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`--only knows ${Object.keys(parts).join(", ")}; not ${unknown.join(", ")}`);

const begun = performance.now();
const step = (text: string) =>
  console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${text}`);

if (wanted.some((name) => name === "read" || name === "write")) await makeBuildReady(step);
const server = await startBenchServer(step);
try {
  const reports: Report[] = [];
  for (const name of wanted) {
    const report = await parts[name]?.(server, step);
    if (!report) continue;
    reports.push(report);
    console.log(`\n## ${report.title}\n\n${report.tables.join("\n\n")}`);
  }
  console.log(`\n## Budgets\n\n${findingsTable(reports.flatMap(({ findings }) => findings))}`);
} finally {
  await server.stop();
}
