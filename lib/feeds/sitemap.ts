import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { AgentKind } from "@/db/vocabulary";
import { agentPath } from "../people/address";
import { sourcePath } from "../sources/profile";
import { statementPath } from "../statements/card";

/** Statements and sources stand in parts by their number: this many numbers to a part. Search engines read 50,000 at most. */
const numbersInPart = 20_000;
const mostRecords = 50_000;

/** The parts of the sitemap: "people", "bills", and one for each range of numbers of statements and of sources. */
export async function sitemapParts(db: Database): Promise<string[]> {
  const [row] = await db.execute<{ statement: number | null; source: number | null }>(sql`
    select (select number from record.editions order by number desc limit 1) as statement,
      (select number from record.sources order by number desc limit 1) as source`);
  const parts = (what: string, last: number | null | undefined) =>
    Array.from(
      { length: last == null ? 0 : Math.floor(last / numbersInPart) + 1 },
      (_, index) => `${what}-${index}`,
    );
  return [
    "pages",
    "people",
    "bills",
    ...parts("statements", row?.statement),
    ...parts("sources", row?.source),
  ];
}

/** The paths of one part; null where there is no such part. */
export async function sitemapPaths(db: Database, part: string): Promise<string[] | null> {
  if (part === "pages") return ["/", "/people", "/organizations", "/bills", "/corrections", "/about"];
  if (part === "people") {
    const rows = await db.execute<{ kind: AgentKind; slug: string }>(
      sql`select kind, slug from record.agents order by kind, sort_name, id limit ${mostRecords}`,
    );
    return rows.map(agentPath);
  }
  if (part === "bills") {
    const rows = await db.execute<{ path: string }>(
      sql`select '/bills/' || jurisdiction || '/' || session || '/' || identifier_slug as path
        from record.bills order by jurisdiction, session, identifier_slug limit ${mostRecords}`,
    );
    return rows.map(({ path }) => path);
  }
  const [, what, range] = /^(statements|sources)-(0|[1-9]\d{0,4})$/.exec(part) ?? [];
  if (range === undefined) return null;
  const from = Number(range) * numbersInPart;
  return what === "sources" ? sourcePaths(db, from) : statementPaths(db, from);
}

async function sourcePaths(db: Database, from: number): Promise<string[]> {
  const rows = await db.execute<{ number: number }>(
    sql`select number from record.sources
      where number >= ${from} and number < ${from + numbersInPart} order by number desc`,
  );
  return rows.map(sourcePath);
}

async function statementPaths(db: Database, from: number): Promise<string[]> {
  const rows = await db.execute<{ number: number; slug: string }>(
    sql`select number, slug from record.editions
      where number >= ${from} and number < ${from + numbersInPart} and status <> 'retracted' order by number desc`,
  );
  return rows.map(statementPath);
}
