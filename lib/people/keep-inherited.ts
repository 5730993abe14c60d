// Names and identifiers of a record that merged ones brought. They stay with the record they came from, so that a merge
// can be undone; one that is taken out of the record is set aside in the merge.
import { eq, sql } from "drizzle-orm";
import { identifiers } from "@/db/schema";
import type { AgentNameKind } from "@/db/vocabulary";
import type { ActorContext } from "../context";
import type { AgentInput } from "./schema";

type Parts = Pick<AgentInput, "names" | "identifiers">;

type Inherited = {
  id: string;
  mergeId: string;
  what: "name" | "identifier";
  /** In small letters. */
  text: string;
  kind: AgentNameKind | null;
  validFrom: string | null;
  validTo: string | null;
  sourceId: string | null;
};

/** Sets aside what the edit leaves out of what was inherited. @returns what the record is to bear itself */
export async function keepInherited(ctx: ActorContext, id: string, parts: Parts): Promise<Parts> {
  const inherited = await inheritedBy(ctx, id);
  if (inherited.length === 0) return parts;
  const names = inherited.filter(({ what }) => what === "name");
  const external = new Map(
    inherited.filter(({ what }) => what === "identifier").map((row) => [row.text, row]),
  );
  const wantedNames = new Set(parts.names.map(({ name }) => name.toLowerCase()));
  const wantedIdentifiers = new Set(parts.identifiers.map(identifierText));
  await setAside(ctx, inherited, ({ what, text }) =>
    (what === "name" ? wantedNames : wantedIdentifiers).has(text),
  );
  for (const identifier of parts.identifiers) {
    const row = external.get(identifierText(identifier));
    if (!row || row.sourceId === identifier.sourceId) continue;
    await ctx.db.update(identifiers).set({ sourceId: identifier.sourceId }).where(eq(identifiers.id, row.id));
  }
  return {
    // A name that was given another kind, other days or another source is from now on the record's own.
    names: parts.names.filter(
      ({ name, kind, validFrom, validTo, sourceId }) =>
        !names.some(
          (row) =>
            row.text === name.toLowerCase() &&
            row.kind === kind &&
            row.validFrom === validFrom &&
            row.validTo === validTo &&
            row.sourceId === sourceId,
        ),
    ),
    // The same identifier cannot stand twice in the registry.
    identifiers: parts.identifiers.filter((identifier) => !external.has(identifierText(identifier))),
  };
}

const identifierText = ({ scheme, value }: { scheme: string; value: string }) =>
  `${scheme}\n${value}`.toLowerCase();

async function inheritedBy(ctx: ActorContext, id: string): Promise<Inherited[]> {
  const rows = await ctx.db.execute<Inherited>(sql`
    with brought as (select m.id, m.agent_id from desk.merges m where m.undone_at is null
      and m.agent_id in (select desk.family(${id}::uuid)) and m.agent_id <> ${id}::uuid)
    select n.id, b.id as "mergeId", 'name' as what, lower(n.name) as text, n.kind::text as kind,
      n.valid_from::text as "validFrom", n.valid_to::text as "validTo", n.source_id as "sourceId"
    from brought b join desk.agent_names n on n.agent_id = b.agent_id
    union all
    select a.id, b.id, 'name', lower(a.name), 'alias', null, null, a.name_source_id
    from brought b join desk.agents a on a.id = b.agent_id
    union all
    select i.id, b.id, 'identifier', lower(i.scheme || chr(10) || i.value), null, null, null, i.source_id
    from brought b join desk.identifiers i on i.agent_id = b.agent_id`);
  return [...rows];
}

async function setAside(
  ctx: ActorContext,
  inherited: readonly Inherited[],
  stands: (row: Inherited) => boolean,
): Promise<void> {
  for (const mergeId of new Set(inherited.map((row) => row.mergeId))) {
    const own = inherited.filter((row) => row.mergeId === mergeId);
    const standing = own.filter(stands).map(({ id }) => id);
    const aside = own.filter((row) => !stands(row)).map(({ id }) => id);
    await ctx.db.execute(sql`
      update desk.merges set left_out = array(
        (select unnest(left_out) except select unnest(${`{${standing.join(",")}}`}::uuid[]))
        union select unnest(${`{${aside.join(",")}}`}::uuid[]))
      where id = ${mergeId}::uuid`);
  }
}
