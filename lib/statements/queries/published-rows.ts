// Rows of the published edition by id and version, opened only where this process has not kept them already.
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { BillProfile } from "../../bills/profile";
import { keptRow, readRow } from "../../kept-rows";
import type { AgentProfile } from "../../people/profile";
import type { Card, Detail } from "../card";

type Values = {
  card: Card;
  edition: { card: Card; detail: Detail; publishedAt: string };
  /** By "id of the statement, space, number of the version". */
  version: { card: Card; detail: Detail };
  bill: BillProfile;
  agent: AgentProfile;
};

export type RowKind = keyof Values;

/** A row as another statement found it. */
export type RowRef = { id: string; version: string };

/** The version of a row, as a column: who wrote it and where it lies. Every write of the row changes it. */
export const rowVersion = (table: string): SQL => sql.raw(`${table}.xmin || ' ' || ${table}.ctid`);

type Columns = { table: string; id: string; json: string; among?: (ids: readonly string[]) => SQL };

const columns: Record<RowKind, Columns> = {
  card: { table: "record.editions", id: "r.statement_id", json: "r.card" },
  edition: {
    table: "record.editions",
    id: "r.statement_id",
    json: "jsonb_build_object('card', r.card, 'detail', r.detail, 'publishedAt', r.published_at)",
  },
  version: {
    table: "record.versions",
    id: "r.statement_id || ' ' || r.version",
    json: "jsonb_build_object('card', r.card, 'detail', r.detail)",
    among: (ids) => {
      const parts = ids.map((id) => id.split(" "));
      const list = (at: number) => `{${[...new Set(parts.map((part) => part[at]))].join(",")}}`;
      return sql`r.statement_id = any(${list(0)}::uuid[]) and r.version = any(${list(1)}::int[])`;
    },
  },
  bill: { table: "record.bills", id: "r.id", json: "r.profile" },
  agent: { table: "record.agents", id: "r.id", json: "r.profile" },
};

/** What rows hold, by kind and id. */
export type OpenedRows = <Kind extends RowKind>(kind: Kind, id: string) => Values[Kind] | undefined;

/**
 * Opens these rows: those not kept by one statement to the database. A row written since it was found is read, and
 * kept, as what it is now.
 */
export async function openRows(
  db: Database,
  wanted: Partial<Record<RowKind, readonly RowRef[]>>,
): Promise<OpenedRows> {
  const opened = new Map<string, object>();
  const missing: SQL[] = [];
  for (const kind of Object.keys(wanted) as RowKind[]) {
    const ids: string[] = [];
    for (const { id, version } of wanted[kind] ?? []) {
      const row = keptRow(`${kind} ${id} ${version}`);
      if (row) opened.set(`${kind} ${id}`, row);
      else ids.push(id);
    }
    if (ids.length > 0) missing.push(reading(kind, ids));
  }
  if (missing.length > 0) {
    const rows = await db.execute<RowRef & { kind: RowKind; json: string }>(
      sql.join(missing, sql` union all `),
    );
    for (const { kind, id, version, json } of rows)
      opened.set(`${kind} ${id}`, readRow(`${kind} ${id} ${version}`, json));
  }
  return <Kind extends RowKind>(kind: Kind, id: string) =>
    opened.get(`${kind} ${id}`) as Values[Kind] | undefined;
}

function reading(kind: RowKind, ids: readonly string[]): SQL {
  const { table, id, json, among } = columns[kind];
  return sql`
    select ${sql.raw(`'${kind}' as kind, (${id})::text as id, ${json}::text as json`)}, ${rowVersion("r")} as version
    from ${sql.raw(`${table} r`)}
    where ${among ? among(ids) : sql`${sql.raw(id)} = any(${`{${ids.join(",")}}`}::uuid[])`}`;
}
