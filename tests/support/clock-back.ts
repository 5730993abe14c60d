// What happened, moved into the past: only the owner of the database can, with the guards left out.
import postgres from "postgres";

export async function moveBack(
  url: string,
  { table, statementId, by }: { table: "assignments" | "reviews"; statementId: string; by: string },
): Promise<void> {
  const owner = postgres(url, { max: 1 });
  try {
    await owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update desk.${sql(table)} set at = at - ${by}::interval where statement_id = ${statementId}`;
    });
  } finally {
    await owner.end();
  }
}
