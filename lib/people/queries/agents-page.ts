import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { AgentKind } from "@/db/vocabulary";
import { decodeCursor, idKey } from "../../cursor";
import { nameQuery } from "../../name-query";
import { merged, type Page, pageOf } from "../../pages";
import type { AgentProfile } from "../profile";

export type AgentsPageOptions = {
  /** Groups stand among the organizations. */
  kind: "person" | "organization";
  /** Words a name has to begin with. */
  q?: string | null;
  /** Begins the list at the first name not before this text. */
  startingAt?: string | null;
  cursor?: string | null;
  limit?: number;
};

/** Public people, or public organizations and groups, by name. */
export async function agentsPage(
  db: Database,
  { kind, q, startingAt, cursor, limit = 50 }: AgentsPageOptions,
): Promise<Page<AgentProfile>> {
  const names = q ? nameQuery(q) : null;
  if (q && names === null) return { rows: [], next: null };
  const key = cursor ? decodeCursor(cursor, idKey) : null;
  const ranges = listed[kind].map((listedKind) => {
    const where = and(
      sql`kind = ${listedKind}`,
      key
        ? sql`(sort_name, id) > (select sort_name, id from record.agents where id = ${key[0]}::uuid)`
        : undefined,
      startingAt && !key ? sql`sort_name >= ${startingAt.toLocaleLowerCase("en")}` : undefined,
      names ? sql`search @@ ${names}` : undefined,
    );
    return sql`select sort_name, id, profile from record.agents where ${where}`;
  });
  const rows = await db.execute<{ id: string; profile: AgentProfile }>(merged(ranges, byName, limit + 1));
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => row.profile,
  );
}

const byName: SQL = sql`sort_name, id`;
const listed: Record<AgentsPageOptions["kind"], AgentKind[]> = {
  person: ["person"],
  organization: ["organization", "group"],
};
