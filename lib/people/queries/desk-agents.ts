import { and, type SQL, sql } from "drizzle-orm";
import type { AgentKind } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";
import { likePatterns } from "../../search-pattern";

/** What a record may lack. */
export const missingData = ["role", "identifier"] as const;
export type MissingData = (typeof missingData)[number];

/** A person or organization as a line of the registry. */
export type AgentLine = {
  id: string;
  kind: AgentKind;
  name: string;
  description: string;
  otherNames: string[];
  /** The latest role. */
  role: string | null;
  identifiers: number;
  /** Null: not public. */
  slug: string | null;
};

export type DeskAgentsOptions = {
  /** Groups stand among the organizations. */
  kind: "person" | "organization";
  /** A part of any of its names. */
  q?: string;
  missing?: MissingData | null;
  cursor?: string | null;
  limit?: number;
};

/** The registry's people, or its organizations and groups, as they are filed. For everybody at the desk. */
export async function deskAgents(
  ctx: ActorContext,
  { kind, q = "", missing = null, cursor, limit = 50 }: DeskAgentsOptions,
): Promise<Page<AgentLine>> {
  authorize(ctx, "registry.read");
  const key = cursor ? decodeCursor(cursor, idKey) : null;
  const typed = likePatterns(q);
  const where = and(
    kind === "person" ? sql`a.kind = 'person'` : sql`a.kind <> 'person'`,
    typed.text === "" ? undefined : named(typed.contains),
    missing ? lacking[missing] : undefined,
    key
      ? sql`(${filedBy}, a.id) > (select ${filedBy}, a.id from desk.agents a where a.id = ${key[0]})`
      : undefined,
  );
  const rows = await ctx.db.execute<AgentLine>(sql`
    select a.id, a.kind, a.name, a.description,
      array(select n.name from desk.agent_names n where n.agent_id = a.id order by n.kind, n.name limit 4) as "otherNames",
      (select t.role || case when t.party = '' then '' else ' (' || t.party || ')' end from desk.terms t
        where t.agent_id = a.id order by t.end_edtf is null desc, t.start_from desc nulls last, t.id desc limit 1) as role,
      (select count(*)::int from desk.identifiers i where i.agent_id = a.id) as identifiers,
      (select p.slug from record.agents p where p.id = a.id) as slug
    from desk.agents a where ${where} order by ${filedBy}, a.id limit ${limit + 1}`);
  return pageOf(
    [...rows],
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

const filedBy: SQL = sql`lower(coalesce(nullif(a.sort_name, ''), a.name))`;

// Two conditions that each find their rows by a trigram index.
const named = (pattern: string) => sql`a.id in (
  select id from desk.agents where lower(name) like ${pattern}
  union all select agent_id from desk.agent_names where lower(name) like ${pattern})`;

const lacking: Record<MissingData, SQL> = {
  role: sql`not exists (select from desk.terms t where t.agent_id = a.id)`,
  identifier: sql`not exists (select from desk.identifiers i where i.agent_id = a.id)`,
};
