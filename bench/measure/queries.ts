// Queries asked one after the other in this process, in one role: their time, and what the database spent.
import { drizzle } from "drizzle-orm/postgres-js";
import { type Connection, connect, type Database } from "@/db/connect";
import * as schema from "@/db/schema";
import { type Asked, type Effort, explain, together } from "./explain";
import { median } from "./figures";
import { canMeasureProcessorTime, processorSeconds } from "./processor-time";

export type Reader = Connection & {
  /** What a query of the product sends to the database. */
  statementsOf(query: (db: Database) => Promise<unknown>): Promise<Asked[]>;
};

export function openReader(url: string, role: "reader" | "desk" = "reader"): Reader {
  const connection = connect(url, role, { max: 1 });
  return {
    ...connection,
    statementsOf: async (query) => {
      const asked: Asked[] = [];
      const logger = { logQuery: (text: string, parameters: unknown[]) => asked.push({ text, parameters }) };
      await query(drizzle(connection.sql, { schema, casing: "snake_case", logger }) as Database);
      return asked;
    },
  };
}

export type Query = { name: string; reader: Reader; ask(db: Database): Promise<unknown> };

export type QueryCost = {
  name: string;
  statements: number;
  effort: Effort;
  /** Milliseconds until the answer is there. */
  wall: number;
  /** Processor milliseconds of the database; wall-clock where that cannot be read. */
  database: number;
};

/** The queries take turns, so that noise falls on all of them. */
export async function measureQueries(
  queries: readonly Query[],
  { rounds, repeats, postmaster }: { rounds: number; repeats: number; postmaster: number | null },
): Promise<QueryCost[]> {
  const found: (QueryCost & { walls: number[]; databases: number[] })[] = [];
  for (const { name, reader, ask } of queries) {
    const asked = await reader.statementsOf(ask);
    const efforts: Effort[] = [];
    for (const statement of asked.filter(({ text }) => /^\s*(select|with)\b/i.test(text)))
      efforts.push(await explain(reader.sql, statement));
    const none = { wall: 0, database: 0, walls: [], databases: [] };
    found.push({ name, statements: asked.length, effort: together(efforts), ...none });
  }
  for (let round = 0; round < rounds; round++) {
    for (const [at, query] of queries.entries()) {
      const { wall, database } = await timed(query, repeats, postmaster);
      found[at]?.walls.push(wall);
      found[at]?.databases.push(database);
    }
  }
  return found.map(({ walls, databases, ...cost }) => ({
    ...cost,
    wall: median(walls),
    database: median(databases),
  }));
}

async function timed({ ask, reader }: Query, repeats: number, postmaster: number | null) {
  const spent = () =>
    canMeasureProcessorTime && postmaster ? processorSeconds([postmaster]) : performance.now() / 1000;
  const begun = performance.now();
  const before = spent();
  for (let at = 0; at < repeats; at++) await ask(reader.db);
  const after = spent();
  return { wall: (performance.now() - begun) / repeats, database: ((after - before) * 1000) / repeats };
}
