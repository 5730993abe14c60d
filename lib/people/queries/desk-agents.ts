import { and, type SQL, sql } from "drizzle-orm";
import type { AgentKind } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";
import { likePatterns } from "../../search-pattern";
import { notMerged } from "../family";
import { duplicatesOf, type PossibleDuplicate, possiblePairs } from "./possible-duplicates";

/** What a record may lack, or be. */
export const missingData = ["role", "role_on_day", "identifier", "source", "duplicate"] as const;
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
  /** How many of its facts name no source. */
  unsourced: number;
  /** Records that may be the same. */
  duplicates: PossibleDuplicate[];
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
    notMerged(sql`a.id`),
    kind === "person" ? sql`a.kind = 'person'` : sql`a.kind <> 'person'`,
    typed.text === "" ? undefined : named(typed.contains),
    missing ? lacking(kind)[missing] : undefined,
    key
      ? sql`(${filedBy}, a.id) > (select ${filedBy}, a.id from desk.agents a where a.id = ${key[0]})`
      : undefined,
  );
  const rows = await ctx.db.execute<Omit<AgentLine, "duplicates">>(sql`
    with page as materialized (
      select a.id, ${filedBy} as filed from desk.agents a where ${where} order by ${filedBy}, a.id limit ${limit + 1})
    select a.id, a.kind, a.name, a.description,
      array(select n.name from desk.agent_names n where n.agent_id in (select desk.family(a.id)) order by n.kind, n.name limit 4) as "otherNames",
      (select t.role || case when t.party = '' then '' else ' (' || t.party || ')' end from desk.terms t
        where t.agent_id in (select desk.family(a.id)) order by t.end_edtf is null desc, t.start_from desc nulls last, t.id desc limit 1) as role,
      (select count(*)::int from desk.identifiers i where i.agent_id in (select desk.family(a.id))) as identifiers,
      ${unsourced} as unsourced,
      (select p.slug from record.agents p where p.id = a.id) as slug
    from page join desk.agents a on a.id = page.id order by page.filed, a.id`);
  const page = pageOf(
    [...rows],
    limit,
    (row) => [row.id],
    (row) => row,
  );
  const duplicates = await duplicatesOf(
    ctx,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, duplicates: duplicates.get(row.id) ?? [] })) };
}

const filedBy: SQL = sql`lower(coalesce(nullif(a.sort_name, ''), a.name))`;

// Two conditions that each find their rows by a trigram index.
const named = (pattern: string) => sql`a.id in (
  select desk.keeper_of(id) from desk.agents where lower(name) like ${pattern}
  union all select desk.keeper_of(agent_id) from desk.agent_names where lower(name) like ${pattern})`;

// The facts of a record with a source each: its name, its line, its other names, identifiers and roles.
const unsourced = sql`(
  (a.name_source_id is null)::int + (a.description <> '' and a.description_source_id is null)::int
  + (select count(*)::int from desk.agent_names n where n.agent_id in (select desk.family(a.id)) and n.source_id is null)
  + (select count(*)::int from desk.identifiers i where i.agent_id in (select desk.family(a.id)) and i.source_id is null)
  + (select count(*)::int from desk.terms t where t.agent_id in (select desk.family(a.id)) and t.source_id is null))`;

// A statement of a known day, and no role that may have been held on it. Unknown starts and ends leave it possible.
const noRoleOnDay = sql`a.id in (select desk.keeper_of(v.agent_id) from desk.attributions v where v.term_id is null) and exists (
  select from desk.attributions v join desk.statements s on s.id = v.statement_id
  where v.agent_id in (select desk.family(a.id)) and v.term_id is null and coalesce(s.said_from, s.said_to) is not null
    and not exists (
      select from desk.terms t where t.agent_id in (select desk.family(a.id))
        and (t.start_from is null or t.start_from <= coalesce(s.said_to, s.said_from))
        and (t.end_edtf is null or t.end_to is null or t.end_to >= coalesce(s.said_from, s.said_to))))`;

// Most records have nothing merged into them: those are looked at alone.
const withMerged = sql`exists (select from desk.merges m where m.keeper_id = a.id and m.undone_at is null)`;
const lacksAny = (table: string) => sql`not exists (select from ${sql.raw(table)} t where t.agent_id = a.id)
  and not (${withMerged} and exists (select from ${sql.raw(table)} t where t.agent_id in (select desk.family(a.id))))`;
const unsourcedOwn = (table: string) =>
  sql`exists (select from ${sql.raw(table)} t where t.agent_id = a.id and t.source_id is null)`;

const lacking = (kind: "person" | "organization"): Record<MissingData, SQL> => ({
  role: lacksAny("desk.terms"),
  role_on_day: noRoleOnDay,
  identifier: lacksAny("desk.identifiers"),
  source: sql`(a.name_source_id is null or (a.description <> '' and a.description_source_id is null)
    or ${unsourcedOwn("desk.agent_names")} or ${unsourcedOwn("desk.identifiers")} or ${unsourcedOwn("desk.terms")}
    or (${withMerged} and ${unsourced} > 0))`,
  duplicate: sql`a.id in (select unnest(array[one_id, other_id]) from (${possiblePairs(kind)}) pairs)`,
});
