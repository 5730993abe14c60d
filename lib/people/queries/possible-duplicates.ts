import { type SQL, sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { notMerged } from "../family";

/** Why two records may be the same; the strongest reason first. */
export const duplicateReasons = ["identifier", "same_name", "alias", "similar"] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export type PossibleDuplicate = {
  id: string;
  name: string;
  reason: DuplicateReason;
  /** What both have: a name in small letters without accents, or an identifier. */
  shared: string;
};

/** How alike two main names are that count as nearly the same, of 1. */
const alike = 0.6;

/**
 * The records that may be the same as these, by id, the strongest reason of each. Pairs somebody has told apart are left
 * out. For everybody at the desk.
 */
export async function duplicatesOf(
  ctx: ActorContext,
  ids: readonly string[],
): Promise<Map<string, PossibleDuplicate[]>> {
  authorize(ctx, "registry.read");
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.execute<PossibleDuplicate & { of: string }>(sql`
    select distinct on (w.id, o.id) w.id as of, o.id, o.name, p.reason, p.shared
    from unnest(${`{${ids.join(",")}}`}::uuid[]) w(id)
    join (${pairsOf(ids)}) p on w.id in (p.one_id, p.other_id)
    join desk.agents o on o.id = case when p.one_id = w.id then p.other_id else p.one_id end
    order by w.id, o.id, p.rank`);
  const found = new Map<string, PossibleDuplicate[]>();
  const strength = ({ reason }: PossibleDuplicate) => duplicateReasons.indexOf(reason);
  for (const { of, ...duplicate } of rows) found.set(of, [...(found.get(of) ?? []), duplicate]);
  for (const [of, list] of found)
    found.set(
      of,
      list.toSorted((a, b) => strength(a) - strength(b)),
    );
  return found;
}

/** Every pair of the registry that may be the same, as the rest of another statement: one_id, other_id. */
export const possiblePairs = (kind: "person" | "organization"): SQL => {
  const of = kind === "person" ? sql`a.kind = 'person'` : sql`a.kind <> 'person'`;
  // Nearly alike names are compared where one of these is the same: the first word with the beginning of the last, the
  // last word with the beginning of the first. Every name with every other would take the square of the registry.
  const words = sql`
    select n.id, n.name, unnest(array[n.first || ' ' || left(n.last, 2), left(n.first, 1) || ' ' || n.last]) as word
    from (select a.id, a.name, split_part(desk.name_key(a.name), ' ', 1) as first,
        substring(desk.name_key(a.name) from '\\S+$') as last
      from desk.agents a where ${of} and ${notMerged(sql`a.id`)}) n`;
  const similar = sql`
    select o.id as one_id, w.id as other_id, 3 as rank, 'similar' as reason, '' as shared
    from (${words}) o join (${words}) w on w.word = o.word and o.id < w.id
    where similarity(lower(o.name), lower(w.name)) >= ${alike}`;
  return told(sql`${exactPairs(sql`${of} and ${notMerged(sql`a.id`)}`)} union all ${similar}`);
};

const pairsOf = (ids: readonly string[]): SQL => {
  const wanted = sql`any(${`{${ids.join(",")}}`}::uuid[])`;
  const similar = sql`
    select least(o.id, w.id), greatest(o.id, w.id), 3, 'similar', ''
    from desk.agents o join desk.agents w on lower(w.name) % lower(o.name) and w.id <> o.id
      and (w.kind = 'person') = (o.kind = 'person')
    where o.id = ${wanted} and ${notMerged(sql`w.id`)} and similarity(lower(o.name), lower(w.name)) >= ${alike}`;
  return told(sql`${exactPairs(sql`a.id = ${wanted}`)} union all ${similar}`);
};

/**
 * Pairs of these with any others that have the same name, small letters and accents aside, or the same identifier however
 * its register is spelled.
 */
function exactPairs(of: SQL): SQL {
  const own = sql`
    select a.id, a.kind, a.name, true as main from desk.agents a where ${of}
    union all
    select a.id, a.kind, n.name, false from desk.agent_names n join desk.agents a on a.id = n.agent_id where ${of}`;
  const others = sql`
    select id, name, true as main from desk.agents union all select agent_id, name, false from desk.agent_names`;
  const register = (of: string) => sql.raw(`regexp_replace(lower(${of}.scheme), '[^a-z0-9]', '', 'g')`);
  return sql`
    select least(o.id, w.id) as one_id, greatest(o.id, w.id) as other_id, case when o.main and w.main then 1 else 2 end as rank,
      case when o.main and w.main then 'same_name' else 'alias' end as reason, desk.name_key(o.name) as shared
    from (${own}) o join (${others}) w on desk.name_key(w.name) = desk.name_key(o.name) and w.id <> o.id
    join desk.agents k on k.id = w.id and (k.kind = 'person') = (o.kind = 'person')
    where ${notMerged(sql`w.id`)}
    union all
    select least(i.agent_id, w.agent_id), greatest(i.agent_id, w.agent_id), 0, 'identifier', i.scheme || ' ' || i.value
    from desk.identifiers i join desk.agents a on a.id = i.agent_id
    join desk.identifiers w on lower(w.value) = lower(i.value) and w.agent_id <> i.agent_id and ${register("w")} = ${register("i")}
    where ${of} and ${notMerged(sql`w.agent_id`)}`;
}

// Without those somebody has told apart.
const told = (pairs: SQL): SQL => sql`
  select one_id, other_id, rank, reason, shared from (${pairs}) found(one_id, other_id, rank, reason, shared)
  where not exists (select from desk.distinct_agents d where d.one_id = found.one_id and d.other_id = found.other_id)`;
