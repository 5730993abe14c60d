import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { BillProfile } from "../../bills/profile";
import { nameQuery } from "../../name-query";
import type { AgentProfile } from "../../people/profile";
import { readRecordNumber } from "../../record-number";
import type { SourceProfile } from "../../sources/profile";
import type { Card } from "../../statements/card";

/** Records that what was typed names outright. */
export type DirectHits = {
  agents: AgentProfile[];
  bills: BillProfile[];
  /** By a record number, "S-1042". */
  statement: Card | null;
  source: SourceProfile | null;
};

/** People, organizations and bills with a name of these words, and the record of this number: one statement. */
export async function directHits(db: Database, q: string, limit = 8): Promise<DirectHits> {
  const names = nameQuery(q) ?? sql`''::tsquery`;
  const [row] = await db.execute<DirectHits>(sql`
    select
      (select coalesce(jsonb_agg(profile), '[]') from (
        select profile from record.agents where search @@ ${names}
        order by lower(name) = lower(${q.trim()}) desc, sort_name, id limit ${limit}
      ) named) as agents,
      (select coalesce(jsonb_agg(profile - 'votes' - 'actions'), '[]') from (
        select profile from record.bills where search @@ ${names}
        order by latest_action_on desc nulls last, id limit ${limit}
      ) named) as bills,
      (select card from record.editions where number = ${readRecordNumber(q, "S")}::int) as statement,
      (select profile from record.sources where number = ${readRecordNumber(q, "D")}::int) as source`);
  return row ?? { agents: [], bills: [], statement: null, source: null };
}
