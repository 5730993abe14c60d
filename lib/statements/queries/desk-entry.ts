import { eq, inArray, sql } from "drizzle-orm";
import { agents, billNames, bills, sources, statements, terms, users } from "@/db/schema";
import type { StatementStatus } from "@/db/vocabulary";
import type { Context } from "../../context";
import { can } from "../../permissions/can";
import { byId } from "../../rows";
import type { StatementContent } from "../content";
import { type OpenCorrection, openCorrectionOf } from "../open-correction";
import { presentContent } from "../present-content";

/** An entry as the desk works on it: its present text and the names of all it refers to. */
export type DeskEntry = {
  id: string;
  entry: number;
  number: number | null;
  slug: string | null;
  status: StatementStatus;
  version: number;
  createdById: string;
  createdBy: string;
  statusSince: Date;
  embargoUntil: Date | null;
  releaseAt: Date | null;
  assigneeId: string | null;
  correction: OpenCorrection | null;
  content: StatementContent;
  lastChangedBy: string;
  lastChangedAt: string;
  agents: Map<string, { id: string; kind: (typeof agents.$inferSelect)["kind"]; name: string }>;
  terms: Map<string, { id: string; role: string; party: string }>;
  bills: Map<string, { id: string; identifier: string; title: string; everydayName: string | null }>;
  links: Map<string, { id: string; entry: number; number: number | null; words: string }>;
  source: typeof sources.$inferSelect | null;
};

/** One entry for whoever may read it; null for anybody else, as for an entry that is not there. */
export async function deskEntry(ctx: Context, id: string): Promise<DeskEntry | null> {
  const [row] = await ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      number: statements.number,
      slug: statements.slug,
      status: statements.status,
      version: statements.version,
      createdById: statements.createdById,
      createdBy: users.name,
      statusSince: statements.statusSince,
      embargoUntil: statements.embargoUntil,
      releaseAt: statements.releaseAt,
      assigneeId: statements.assigneeId,
    })
    .from(statements)
    .innerJoin(users, eq(users.id, statements.createdById))
    .where(eq(statements.id, id));
  if (!row || !can(ctx.actor, "statement.read", row)) return null;
  const correction = await openCorrectionOf(ctx, id);
  const { content, by, at } = await presentContent(ctx, id);
  return {
    ...row,
    correction,
    content,
    lastChangedBy: by,
    lastChangedAt: at,
    ...(await namedIn(ctx, content)),
  };
}

async function namedIn(ctx: Context, content: StatementContent) {
  const agentIds = content.attributions.flatMap(({ agentId }) => agentId ?? []);
  const termIds = content.attributions.flatMap(({ termId }) => termId ?? []);
  const billIds = content.bills.map(({ billId }) => billId);
  const targetIds = content.links.flatMap(({ targetId }) => targetId ?? []);
  const [agentRows, termRows, billRows, targetRows, sourceRows] = await Promise.all([
    whenAny(agentIds, (ids) =>
      ctx.db
        .select({ id: agents.id, kind: agents.kind, name: agents.name })
        .from(agents)
        .where(inArray(agents.id, ids)),
    ),
    whenAny(termIds, (ids) =>
      ctx.db
        .select({ id: terms.id, role: terms.role, party: terms.party })
        .from(terms)
        .where(inArray(terms.id, ids)),
    ),
    whenAny(billIds, (ids) =>
      ctx.db
        .select({
          id: bills.id,
          identifier: bills.identifier,
          title: bills.title,
          everydayName: everydayName(),
        })
        .from(bills)
        .where(inArray(bills.id, ids)),
    ),
    whenAny(targetIds, (ids) =>
      ctx.db
        .select({
          id: statements.id,
          entry: statements.entry,
          number: statements.number,
          words: sql<string>`left(${statements.words}, 160)`,
          status: statements.status,
          createdById: statements.createdById,
        })
        .from(statements)
        .where(inArray(statements.id, ids)),
    ),
    whenAny(content.sourceId ? [content.sourceId] : [], (ids) =>
      ctx.db.select().from(sources).where(inArray(sources.id, ids)),
    ),
  ]);
  return {
    agents: byId(agentRows),
    terms: byId(termRows),
    bills: byId(billRows),
    // A linked entry may have gone back to a draft that is not this person's to read.
    links: byId(targetRows.filter((row) => can(ctx.actor, "statement.read", row))),
    source: sourceRows[0] ?? null,
  };
}

const everydayName = () => sql<string | null>`(
  select ${billNames.name} from ${billNames}
  where ${billNames.billId} = ${bills.id} and ${billNames.kind} = 'everyday' order by ${billNames.name} limit 1)`;

const whenAny = async <T>(ids: string[], read: (ids: string[]) => PromiseLike<T[]>): Promise<T[]> =>
  ids.length === 0 ? [] : read(ids);
