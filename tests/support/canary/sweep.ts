import postgres from "postgres";

export type Swept = { relation: string; rows: number; text: string };

/**
 * Every row of every relation that the role may read, system catalogues included, as text. The role is taken as the
 * application takes it.
 */
export async function sweep(url: string, role: "stet_reader" | "stet_desk"): Promise<Swept[]> {
  const sql = postgres(url, { max: 1, connection: { role } });
  try {
    const relations = await sql<{ name: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and has_schema_privilege(n.oid, 'usage')
        and (case c.relkind when 'S' then has_sequence_privilege(c.oid, 'select')
          else has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select') end)
      order by 1`;
    const swept: Swept[] = [];
    for (const { name } of relations) {
      const rows = await sql.unsafe(`select to_jsonb(r)::text as line from ${name} r`).catch(refusedInside);
      swept.push({ relation: name, rows: rows.length, text: rows.map(({ line }) => line).join("\n") });
    }
    return swept;
  } finally {
    await sql.end();
  }
}

/** Some views of the system refuse whoever is no superuser only when they are read. */
function refusedInside(error: { code?: string }): { line: string }[] {
  if (error.code === "42501" || error.code === "55000" || error.code === "0A000") return [];
  throw error;
}
