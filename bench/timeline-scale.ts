// Whether a timeline costs the same however much is on record.
import type { Database } from "@/db/connect";
import type { FiledKey } from "@/lib/cursor";
import { forgetRows } from "@/lib/kept-rows";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { statementRecord } from "@/lib/statements/queries/statement-record";
import type { TimelineQuery } from "@/lib/statements/queries/timeline-page";
import { readTimelineQuery } from "@/lib/statements/timeline-filter";
import { figure, times } from "./measure/figures";
import { measureQueries, openReader, type Query, type QueryCost, type Reader } from "./measure/queries";
import { table } from "./measure/table";
import { atMost } from "./measure/verdicts";
import type { Report } from "./report";
import type { BenchServer } from "./servers/database";
import { findSubjects } from "./subjects";

export type ScaleOptions = { sizes: number[]; rounds: number; repeats: number };

const scaleBudget = 1.3;
const statementsBudget = 2;

export async function benchTimelineScale(
  server: BenchServer,
  { sizes, rounds, repeats }: ScaleOptions,
  onStep: (text: string) => void,
): Promise<Report> {
  const readers: Reader[] = [];
  try {
    const queries: Query[][] = [];
    for (const size of sizes) {
      const database = await server.withStatements(size);
      const { hottestPerson } = await findSubjects(database.owner);
      const reader = openReader(database.reader);
      readers.push(reader);
      queries.push(await queriesAt(reader, hottestPerson.path, size));
    }
    onStep(`timelines at ${sizes.join(", ")} statements`);
    const costs = await measureQueries(queries.flat(), { rounds, repeats, postmaster: server.pid });
    return report(sizes, costs);
  } finally {
    await Promise.all(readers.map(({ close }) => close()));
  }
}

const deep = 0.9;

async function queriesAt(reader: Reader, path: string, size: number): Promise<Query[]> {
  const address = { kind: "person" as const, slug: path.slice("/people/".length) };
  const first = readTimelineQuery(new URLSearchParams());
  const person = await agentRecord(reader.db, address, first);
  if (!person) throw new Error(`${path} is nobody`);
  const { id } = person.profile;
  const [far] = await reader.sql<{ key: FiledKey; number: number }[]>`
    select jsonb_build_array(filed_on, number) as key, number from record.timeline where subject_id = ${id}
    order by filed_on desc, number desc
    offset (select (count(*) * ${deep}::float)::int from record.timeline where subject_id = ${id}) limit 1`;
  if (!far) throw new Error(`${path} has too few statements`);
  const at = (name: string, ask: Query["ask"]): Query => ({ name: `${name}, ${size}`, reader, ask });
  const page = (query: TimelineQuery, shown: boolean) => async (db: Database) => {
    if (!shown) forgetRows();
    await agentRecord(db, address, query);
  };
  return [
    at("person, first page", page(first, false)),
    at("person, deep page", page({ ...first, after: far.key }, false)),
    at("person, first page, shown before", page(first, true)),
    at("permalink", (db) => {
      forgetRows();
      return statementRecord(db, far.number);
    }),
  ];
}

function report(sizes: number[], costs: QueryCost[]): Report {
  const perSize = costs.length / sizes.length;
  const smallest = costs.slice(0, perSize);
  const rows = smallest.flatMap((small, kind) =>
    sizes.map((_, size) => {
      const cost = costs[size * perSize + kind] ?? small;
      return [
        cost.name,
        String(cost.statements),
        figure(cost.database),
        figure(cost.wall),
        times(cost.database / small.database),
        figure(cost.effort.rows),
        figure(cost.effort.buffers),
        cost.effort.steps.join(", "),
      ];
    }),
  );
  const largest = costs.slice(-perSize);
  return {
    title: "Timelines by the size of the record",
    tables: [
      table(
        [
          "query, statements on record",
          "statements",
          "database ms",
          "wall ms",
          "to smallest",
          "rows",
          "buffers",
          "sorts and full scans",
        ],
        rows,
      ),
    ],
    findings: largest.flatMap((cost, kind) => [
      atMost(
        `${cost.name} to ${sizes[0]}: database CPU`,
        cost.database / (smallest[kind]?.database ?? cost.database),
        scaleBudget,
        times,
      ),
      atMost(`${cost.name}: statements to the database`, cost.statements, statementsBudget, String),
    ]),
  };
}
