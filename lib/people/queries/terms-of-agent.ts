import { asc, eq, sql } from "drizzle-orm";
import { agents, terms } from "@/db/schema";
import type { Context } from "../../context";
import type { Bounds } from "../../dates/public-day";
import { authorize } from "../../permissions/authorize";
import { termsOn } from "../rules";

/** A term as a picker shows it. */
export type TermOption = {
  id: string;
  agentId: string;
  role: string;
  party: string;
  organization: string | null;
  /** EDTF; null: not known. */
  start: string | null;
  end: string | null;
  /** Whether it may cover the day asked about; false for all while that day is not known. */
  fits: boolean;
};

/** The terms of some agents, earliest first, and which of them fit a day. */
export async function termsOfAgents(
  ctx: Context,
  { agentIds, day }: { agentIds: readonly string[]; day: Bounds },
): Promise<TermOption[]> {
  authorize(ctx, "registry.read");
  if (agentIds.length === 0) return [];
  // Of those merged into one as well, and of the one somebody was merged into.
  const asked = sql<string>`asked.id`;
  const rows = await ctx.db
    .select({
      id: terms.id,
      agentId: asked,
      role: terms.role,
      party: terms.party,
      organization: agents.name,
      start: terms.startEdtf,
      end: terms.endEdtf,
      startFrom: terms.startFrom,
      startTo: terms.startTo,
      endEdtf: terms.endEdtf,
      endTo: terms.endTo,
    })
    .from(sql`unnest(${sql.param([...new Set(agentIds)])}::uuid[]) as asked(id)`)
    .innerJoin(terms, sql`${terms.agentId} in (select desk.family(desk.keeper_of(asked.id)))`)
    .leftJoin(agents, eq(agents.id, terms.organizationId))
    .where(
      sql`${terms.id} not in (select desk.left_out(desk.keeper_of(asked.id))) or ${terms.agentId} = asked.id`,
    )
    .orderBy(asc(terms.startFrom), asc(terms.role), asc(terms.id));
  const fitting = new Set(termsOn(rows, day));
  return rows.map((row) => {
    const { startFrom: _from, startTo: _to, endEdtf: _end, endTo: _endTo, ...term } = row;
    return { ...term, fits: fitting.has(row) };
  });
}
