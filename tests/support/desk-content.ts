import { sql } from "drizzle-orm";
import { one } from "@/lib/rows";
import type { StatementContent } from "@/lib/statements/content";
import type { Newsroom } from "./newsroom";

/** An entry as the desk holds it now. */
export async function desk({ desk }: Newsroom, id: string): Promise<StatementContent> {
  const rows = await desk.db.execute<{ content: StatementContent }>(
    sql`select desk.statement_content(${id}::uuid) as content`,
  );
  return one(rows).content;
}
