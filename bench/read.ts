// Reader pages as they are rendered, against hand-written SQL with a string template of the same statements in a bare
// Node server, and against that server sending the same bytes.
import { startLoader } from "./load/start-loader";
import { type Contest, compete, type Standing } from "./measure/contest";
import { figure, kilobytes, times } from "./measure/figures";
import { fetchBytes, type PageWeight, statementsOn, weigh } from "./measure/page-weight";
import { table } from "./measure/table";
import { atMost, type Finding } from "./measure/verdicts";
import type { Report } from "./report";
import type { BenchServer } from "./servers/database";
import { type BareServer, startBare, startProduct, type WebServer } from "./servers/web";
import { findSubjects, type Subject } from "./subjects";

export type ReadingOptions = { statements: number; rounds: number; requests: number; concurrency: number };

type Servers = { product: WebServer; bare: BareServer };

export async function benchReading(
  server: BenchServer,
  options: ReadingOptions,
  onStep: (text: string) => void,
): Promise<Report> {
  const database = await server.withStatements(options.statements);
  const subjects = await findSubjects(database.owner);
  const loader = await startLoader();
  const product = await startProduct(database);
  const bare = await startBare("baseline/server.ts", database.reader);
  const contest = { rounds: options.rounds, loader, postmaster: server.pid };
  try {
    const pages: MeasuredPage[] = [];
    for (const subject of [
      subjects.hottestPerson,
      subjects.medianPerson,
      subjects.bill,
      subjects.permalink,
    ]) {
      onStep(`${subject.title}, ${subject.statements} statements`);
      pages.push(await measurePage(subject, { product, bare }, contest, options));
    }
    const cold: ColdPages[] = [];
    for (const [title, paths] of [
      ["people in turn", subjects.manyPeople],
      ["bills in turn", subjects.manyBills],
    ] as const) {
      onStep(title);
      cold.push({ title, standings: await measureCold(paths, { product, bare }, contest, options) });
    }
    return report(pages, cold);
  } finally {
    await Promise.all([loader.stop(), product.stop(), bare.stop()]);
  }
}

type MeasuredPage = {
  subject: Subject;
  shown: number;
  standings: Standing[];
  weight: PageWeight;
  bareWeight: number;
};

async function measurePage(
  subject: Subject,
  { product, bare }: Servers,
  contest: Contest,
  { requests, concurrency }: ReadingOptions,
): Promise<MeasuredPage> {
  const { path } = subject;
  const own = (await fetchBytes(product.port, path)).toString();
  const plain = (await fetchBytes(bare.port, path)).toString();
  const shown = statementsOn(plain);
  const missing = shown.filter((number) => !statementsOn(own).includes(number));
  if (missing.length > 0)
    throw new Error(`${path} lacks the statements ${missing}, which the baseline shows`);
  await bare.ask({ html: own });
  const load = { paths: [path], requests, concurrency };
  const standings = await compete(
    [
      { name: "rendered", pid: product.pid, load: { ...load, port: product.port } },
      { name: "SQL and template", pid: bare.pid, load: { ...load, port: bare.port, requests: requests * 2 } },
      {
        name: "same bytes",
        pid: bare.pid,
        load: { ...load, port: bare.port, paths: ["/held"], requests: requests * 4 },
      },
    ],
    contest,
  );
  const weight = await weigh(product.port, path);
  return { subject, shown: shown.length, standings, weight, bareWeight: plain.length };
}

type ColdPages = { title: string; standings: Standing[] };

/** What a page costs of which nothing is kept, and what compression adds: many pages in turn, plain and compressed. */
function measureCold(
  paths: string[],
  { product, bare }: Servers,
  contest: Contest,
  { requests, concurrency }: ReadingOptions,
): Promise<Standing[]> {
  const own = (encoding: string) => ({
    name: encoding === "identity" ? "rendered" : `rendered, ${encoding}`,
    pid: product.pid,
    load: { port: product.port, paths, requests, concurrency, headers: { "accept-encoding": encoding } },
  });
  const template = {
    name: "SQL and template",
    pid: bare.pid,
    load: { port: bare.port, paths, requests: requests * 2, concurrency },
  };
  return compete([own("identity"), template, own("br"), own("gzip")], contest);
}

const cpuBudget = 2;
const htmlBudget = 26_000;
const scriptBudget = 15_000;

function report(pages: MeasuredPage[], cold: ColdPages[]): Report {
  const costs = pages.flatMap(({ subject, standings }) =>
    standings.map(({ name, cost, costRatio, rateRatio }, at) => [
      at === 0 ? `${subject.title} (${subject.statements})` : "",
      name,
      figure(cost.web),
      figure(cost.database),
      figure(cost.both),
      figure(cost.perSecond),
      at === 0 ? "" : times(costRatio),
      at === 0 ? "" : times(rateRatio),
    ]),
  );
  const weights = pages.map(({ subject, shown, weight, bareWeight }) => [
    subject.title,
    String(shown),
    ...[weight.plain, weight.gzip, weight.brotli, weight.script, bareWeight].map(kilobytes),
  ]);
  return {
    title: "Reading",
    tables: [
      table(
        ["page", "server", "web ms", "database ms", "CPU ms", "req/s", "rendered costs", "rendered's rate"],
        costs,
      ),
      table(["page", "statements", "HTML", "gzip", "brotli", "script gzip", "template's HTML"], weights),
      table(
        ["nothing kept", "server", "web ms", "database ms", "CPU ms", "req/s", "rendered costs"],
        cold.flatMap(({ title, standings }) =>
          standings.map(({ name, cost, costRatio }, at) => [
            at === 0 ? title : "",
            name,
            figure(cost.web),
            figure(cost.database),
            figure(cost.both),
            figure(cost.perSecond),
            at === 0 ? "" : times(costRatio),
          ]),
        ),
      ),
    ],
    findings: pages.flatMap(findingsOf),
  };
}

function findingsOf({ subject, standings, weight }: MeasuredPage): Finding[] {
  const against = standings.find(({ name }) => name === "SQL and template");
  return [
    atMost(`${subject.title}: CPU, rendered to SQL and template`, against?.costRatio ?? 0, cpuBudget, times),
    atMost(`${subject.title}: HTML, gzip`, weight.gzip, htmlBudget, kilobytes),
    atMost(`${subject.title}: script, gzip`, weight.script, scriptBudget, kilobytes),
  ];
}
