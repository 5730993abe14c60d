import { inArray, sql } from "drizzle-orm";
import { agents, bills, statements, terms } from "@/db/schema";
import type { Context } from "../../context";
import { can } from "../../permissions/can";
import type { StatementContent } from "../../statements/content";

/** What the ids in the text of an entry stand for, by id. Plain data: it also travels to the browser. */
export type Names = {
  agents: Record<string, string>;
  terms: Record<string, string>;
  bills: Record<string, string>;
  /** Linked entries that this person may read. */
  entries: Record<string, string>;
};

/** The names of all that these texts refer to. */
export async function namesIn(ctx: Context, contents: readonly StatementContent[]): Promise<Names> {
  const voices = contents.flatMap(({ attributions }) => attributions);
  const ids = {
    agents: voices.flatMap(({ agentId }) => agentId ?? []),
    terms: voices.flatMap(({ termId }) => termId ?? []),
    bills: contents.flatMap((content) => content.bills.map(({ billId }) => billId)),
    entries: contents.flatMap(({ links }) => links.flatMap(({ targetId }) => targetId ?? [])),
  };
  const [agentRows, termRows, billRows, entryRows] = await Promise.all([
    read(ids.agents, (ids) =>
      ctx.db.select({ id: agents.id, name: agents.name }).from(agents).where(inArray(agents.id, ids)),
    ),
    read(ids.terms, (ids) =>
      ctx.db.select({ id: terms.id, name: terms.role }).from(terms).where(inArray(terms.id, ids)),
    ),
    read(ids.bills, (ids) =>
      ctx.db.select({ id: bills.id, name: bills.identifier }).from(bills).where(inArray(bills.id, ids)),
    ),
    read(ids.entries, (ids) =>
      ctx.db
        .select({
          id: statements.id,
          name: sql<string>`'E-' || ${statements.entry} || ' “' || left(${statements.words}, 80) || '”'`,
          status: statements.status,
          createdById: statements.createdById,
        })
        .from(statements)
        .where(inArray(statements.id, ids)),
    ),
  ]);
  return {
    agents: asRecord(agentRows),
    terms: asRecord(termRows),
    bills: asRecord(billRows),
    entries: asRecord(entryRows.filter((row) => can(ctx.actor, "statement.read", row))),
  };
}

const read = async <Row>(ids: string[], from: (ids: string[]) => PromiseLike<Row[]>): Promise<Row[]> =>
  ids.length === 0 ? [] : from([...new Set(ids)]);

const asRecord = (rows: readonly { id: string; name: string }[]) =>
  Object.fromEntries(rows.map(({ id, name }) => [id, name]));
