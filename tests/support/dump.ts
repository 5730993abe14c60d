import postgres from "postgres";

/** What the desk keeps of a merge itself, and counters that every act raises. */
const aside = new Set(["desk.revisions", "desk.merges", "desk.audit_events"]);
const counters = ["version", "touch", "entry"];

/**
 * Every row of the published edition and of the desk, as text in a fixed order, by table. Left out are revisions, merges
 * and the audit log, and of the desk's rows the counters that rise with every change.
 */
export async function dump(url: string): Promise<Record<string, string[]>> {
  const sql = postgres(url, { max: 1 });
  try {
    const tables = await sql<{ name: string }[]>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('desk', 'record') and table_type = 'BASE TABLE' order by 1`;
    const dumped: Record<string, string[]> = {};
    for (const { name } of tables.filter((table) => !aside.has(table.name))) {
      const without = name.startsWith("desk.") ? counters : [];
      const rows = await sql<{ line: string }[]>`
        select (to_jsonb(t) - ${without}::text[])::text as line from ${sql(name)} t order by 1`;
      dumped[name] = rows.map(({ line }) => line);
    }
    return dumped;
  } finally {
    await sql.end();
  }
}
