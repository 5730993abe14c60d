// Log, submit, approve and publish through the API, against the same rows written by hand-written SQL behind a bare
// Node server: the same number of calls and transactions, under the same guards of the database.
import postgres from "postgres";
import { type Loader, startLoader } from "./load/start-loader";
import { type Contest, compete, type Standing } from "./measure/contest";
import { figure, times } from "./measure/figures";
import { table } from "./measure/table";
import { atMost } from "./measure/verdicts";
import type { Report } from "./report";
import type { BenchServer } from "./servers/database";
import { startBare, startProduct, type WebServer } from "./servers/web";
import { added, countRows, refuseOtherEditions, refuseOtherRows } from "./write/compare-rows";
import { openWritingNewsroom, type WritingNewsroom } from "./write/newsroom";

export type WritingOptions = { statements: number; rounds: number; publications: number };

const costBudget = 2.5;
const concurrencies = [1, 4];

export async function benchWriting(
  server: BenchServer,
  { statements, rounds, publications }: WritingOptions,
  onStep: (text: string) => void,
): Promise<Report> {
  const database = await server.copyWithStatements(statements);
  onStep("filling the registry of the newsroom");
  const newsroom = await openWritingNewsroom(database.desk);
  const loader = await startLoader();
  const product = await startProduct(database);
  const bare = await startBare("baseline/writing-server.ts", database.desk);
  try {
    onStep("publishing everything once, and comparing the rows");
    await publishOnce(database.owner, { product, bare, loader, newsroom });
    const contest = { rounds, loader, postmaster: server.pid };
    const all: { concurrency: number; standings: Standing[] }[] = [];
    for (const concurrency of concurrencies) {
      onStep(`publishing, ${concurrency} at a time`);
      const standings = await competeAt(concurrency, publications, { product, bare, newsroom, contest });
      all.push({ concurrency, standings });
    }
    return report(all);
  } finally {
    await Promise.all([loader.stop(), product.stop(), bare.stop()]);
  }
}

type Writers = { product: WebServer; bare: WebServer; newsroom: WritingNewsroom };

/** Afterwards all people, bills and sources are public, so that both ways do the same work from here on. */
async function publishOnce(
  owner: string,
  { product, bare, loader, newsroom }: Writers & { loader: Loader },
): Promise<void> {
  const sql = postgres(owner, { max: 1 });
  const publishAt = async (port: number, drafts: object[]) => {
    const load = { port, requests: drafts.length, concurrency: 4, ...newsroom, drafts };
    const { last } = await loader.run(load);
    return (JSON.parse(last) as { number: number }).number;
  };
  try {
    await publishAt(product.port, newsroom.drafts);
    const before = await countRows(sql);
    const drafts = newsroom.drafts.slice(0, 1);
    const own = await publishAt(product.port, drafts);
    const between = await countRows(sql);
    const byHand = await publishAt(bare.port, drafts);
    refuseOtherRows(added(before, between), added(between, await countRows(sql)));
    await refuseOtherEditions(sql, [own, byHand]);
    await sql`vacuum analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function competeAt(
  concurrency: number,
  requests: number,
  { product, bare, newsroom, contest }: Writers & { contest: Contest },
): Promise<Standing[]> {
  const load = { requests, concurrency, ...newsroom };
  return compete(
    [
      { name: "API", pid: product.pid, load: { ...load, port: product.port } },
      { name: "SQL by hand", pid: bare.pid, load: { ...load, port: bare.port } },
    ],
    contest,
  );
}

function report(all: { concurrency: number; standings: Standing[] }[]): Report {
  return {
    title: "Writing: log, submit, approve and publish one statement, four calls",
    tables: [
      table(
        ["at a time", "server", "web ms", "database ms", "CPU ms", "statements/s", "API costs", "API's rate"],
        all.flatMap(({ concurrency, standings }) =>
          standings.map(({ name, cost, costRatio, rateRatio }, at) => [
            at === 0 ? String(concurrency) : "",
            name,
            figure(cost.web),
            figure(cost.database),
            figure(cost.both),
            figure(cost.perSecond),
            at === 0 ? "" : times(costRatio),
            at === 0 ? "" : times(rateRatio),
          ]),
        ),
      ),
    ],
    findings: all.map(({ concurrency, standings }) =>
      atMost(
        `publishing, ${concurrency} at a time: CPU, API to SQL by hand`,
        standings[1]?.costRatio ?? 0,
        costBudget,
        times,
      ),
    ),
  };
}
