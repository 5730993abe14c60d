import { and, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { statements } from "@/db/schema";
import type { StatementStatus } from "@/db/vocabulary";
import type { ActorContext, Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { readableEntries } from "../../permissions/readable-entries";
import { readRecordNumber } from "../../record-number";
import { likePatterns } from "../../search-pattern";

/** An entry as a picker shows it. */
export type EntryOption = {
  id: string;
  /** The desk's number, E-57. */
  entry: number;
  /** The public number, S-1042. */
  number: number | null;
  status: StatementStatus;
  /** The first words. */
  words: string;
  /** The first voice, as printed or else as matched; empty when there is none. */
  speaker: string;
  /** EDTF. */
  said: string | null;
};

const lookedThrough = 5000;

/**
 * Entries for a picker, latest first: by number ("E-57", "S-1042") or by words, summary or speaker. Only entries this
 * person may read; of them the latest few thousand are looked through.
 */
export async function findEntries(
  ctx: Context,
  { query, exceptId, limit = 8 }: { query: string; exceptId?: string; limit?: number },
): Promise<EntryOption[]> {
  authorize(ctx, "statement.log");
  const other = exceptId ? ne(statements.id, exceptId) : undefined;
  const numbered = numberIs(query);
  if (numbered) {
    const byNumber = await select(ctx, and(numbered, other), limit);
    if (byNumber.length > 0) return byNumber;
  }
  const typed = likePatterns(query);
  const latest = ctx.db
    .select({ id: statements.id })
    .from(statements)
    .where(and(readableEntries(ctx.actor), other))
    .orderBy(desc(statements.id))
    .limit(lookedThrough);
  const fits = or(
    sql`lower(${statements.words}) like ${typed.contains}`,
    sql`lower(${statements.summary}) like ${typed.contains}`,
    sql`exists (
      select from desk.attributions v left join desk.agents a on a.id = v.agent_id
      where v.statement_id = ${statements.id}
        and (lower(v.printed_name) like ${typed.contains} or lower(a.name) like ${typed.contains}))`,
  );
  return select(ctx, and(inArray(statements.id, latest), fits), limit);
}

/** Entries by their ids, in no order; those that are not there or not this person's to read are left out. */
export async function entriesById(ctx: Context, ids: readonly string[]): Promise<EntryOption[]> {
  authorize(ctx, "statement.log");
  return ids.length === 0 ? [] : select(ctx, inArray(statements.id, [...ids]), ids.length);
}

function numberIs(query: string): SQL | undefined {
  const entry = /^e-?(\d{1,9})$/i.exec(query.trim())?.[1];
  if (entry) return eq(statements.entry, Number(entry));
  const number = readRecordNumber(query, "S");
  return number === null ? undefined : eq(statements.number, number);
}

function select(ctx: ActorContext, where: SQL | undefined, limit: number): Promise<EntryOption[]> {
  return ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      number: statements.number,
      status: statements.status,
      words: sql<string>`left(${statements.words}, 160)`,
      speaker: sql<string>`coalesce((
        select coalesce(nullif(v.printed_name, ''), a.name, v.printed_title)
        from desk.attributions v left join desk.agents a on a.id = v.agent_id
        where v.statement_id = desk.statements.id order by v.position limit 1), '')`,
      said: statements.saidEdtf,
    })
    .from(statements)
    .where(and(readableEntries(ctx.actor), where))
    .orderBy(desc(statements.id))
    .limit(limit);
}
