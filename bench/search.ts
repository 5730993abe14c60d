// Search for a rare and for a common phrase: the first page, against the same by hand-written SQL.
import { statementsByWords } from "@/lib/statements/queries/statements-by-words";
import { commonPhrase, rarePhrase } from "./generate/vocabulary";
import { figure, times } from "./measure/figures";
import { measureQueries, openReader, type Query, type QueryCost, type Reader } from "./measure/queries";
import { table } from "./measure/table";
import { atMost } from "./measure/verdicts";
import type { Report } from "./report";
import type { BenchServer } from "./servers/database";

export type SearchOptions = { statements: number; rounds: number; repeats: number };

const limit = 50;
const timeBudget = 50;
const ratioBudget = 2;

export async function benchSearch(
  server: BenchServer,
  { statements, ...options }: SearchOptions,
  onStep: (text: string) => void,
): Promise<Report> {
  const database = await server.withStatements(statements);
  onStep(`search among ${statements} statements`);
  const reader = openReader(database.reader);
  try {
    const queries = [
      ...contestants(reader, "rare phrase", rarePhrase),
      ...contestants(reader, "common phrase", commonPhrase),
    ];
    return report(statements, await measureQueries(queries, { ...options, postmaster: server.pid }));
  } finally {
    await reader.close();
  }
}

function contestants(reader: Reader, title: string, phrase: string): Query[] {
  const q = `"${phrase}"`;
  const { sql } = reader;
  const words = sql`websearch_to_tsquery('english', ${q})`;
  return [
    {
      name: `${title}, first page and total`,
      reader,
      ask: (db) => statementsByWords(db, { q, after: null, limit }),
    },
    {
      name: `${title}, by hand`,
      reader,
      ask: async () => {
        await sql`
          select card, published_at, filed_on, number from record.editions where search @@ ${words}
          order by filed_on desc, number desc limit ${limit + 1}`;
        await sql`select count(*) from record.editions where search @@ ${words}`;
      },
    },
  ];
}

function report(statements: number, costs: QueryCost[]): Report {
  const pairs = [costs.slice(0, 2), costs.slice(2)];
  return {
    title: `Search among ${statements} statements`,
    tables: [
      table(
        ["query", "database ms", "wall ms", "to by hand"],
        pairs.flatMap((group) =>
          group.map(({ name, database, wall }) => [
            name,
            figure(database),
            figure(wall),
            times(wall / (group[1]?.wall ?? wall)),
          ]),
        ),
      ),
    ],
    findings: pairs.flatMap(([own, byHand]) =>
      own && byHand
        ? [
            atMost(`${own.name}: ms`, own.wall, timeBudget, figure),
            atMost(`${own.name}: to hand-written SQL`, own.wall / byHand.wall, ratioBudget, times),
          ]
        : [],
    ),
  };
}
