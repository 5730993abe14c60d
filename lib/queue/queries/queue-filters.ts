import { aliasedTable, and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { entryLines as lines } from "@/db/schema";
import { speakingRoles } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { readRecordNumber } from "../../record-number";
import { linesAllowing } from "../lines-allowing";
import type { QueueFilters, QueueView } from "../view";
import type { QueueFlag } from "../vocabulary";
import { inTab } from "./queue-tabs";

/** The entries a view asks for, of those that may be read: a condition on their lines. */
export const chosen = (ctx: ActorContext, view: QueueView): SQL =>
  and(inTab(ctx, view.tab), ...filters(ctx, view)) ?? sql`true`;

const among = (entries: SQL): SQL => sql`${lines.statementId} in (${entries})`;

function filters(ctx: ActorContext, view: QueueFilters): (SQL | undefined)[] {
  const who = (id: string) => (id === "me" ? ctx.actor.id : id);
  return [
    view.state ? eq(lines.state, view.state) : undefined,
    view.author ? eq(lines.authorId, who(view.author)) : undefined,
    view.assignee === "none" ? isNull(lines.assigneeId) : undefined,
    view.assignee && view.assignee !== "none" ? eq(lines.assigneeId, who(view.assignee)) : undefined,
    view.speaker
      ? among(sql`select statement_id from desk.attributions where agent_id in (select desk.family(${view.speaker}::uuid))
          and role::text = any (${sql.param([...speakingRoles])}::text[])`)
      : undefined,
    view.source
      ? among(sql`select id from desk.statements where source_id = ${view.source}::uuid`)
      : undefined,
    view.bill
      ? among(sql`select statement_id from desk.statement_bills where bill_id = ${view.bill}::uuid`)
      : undefined,
    view.tag ? among(sql`select statement_id from desk.entry_tags where tag = ${view.tag}`) : undefined,
    view.flag ? flagged[view.flag](ctx) : undefined,
    view.from || view.to ? saidWithin(view) : undefined,
    view.age ? sql`${lines.since} <= now() - make_interval(days => ${view.age}::int)` : undefined,
    view.q ? matchesText(view.q) : undefined,
  ];
}

// An entry fits that may have been said then; of one without any day nothing is known.
const saidWithin = ({ from, to }: QueueFilters): SQL =>
  and(
    sql`${lines.saidKey} <> 'infinity'`,
    to ? sql`(${lines.saidFrom} <= ${to}::date or ${lines.saidFrom} is null)` : undefined,
    from ? sql`(${lines.saidTo} >= ${from}::date or ${lines.saidTo} is null)` : undefined,
  ) ?? sql`true`;

const other = aliasedTable(lines, "other_line");

/** The twins of entries, under the name "likeness". One that somebody may not read is not there for them. */
export const readableTwins = (ctx: ActorContext): SQL => sql`desk.entry_likenesses likeness
  cross join lateral (select other_line.statement_id, other_line.entry from desk.entry_lines other_line
    where ${and(eq(other.statementId, sql`likeness.other_id`), linesAllowing(ctx.actor, "statement.read", other))}
    limit 1) twin`;

/** No passage yet is nothing to look out for while the reporter is at work. */
export const mismatched = sql`(${lines.lack} <> 'no excerpt'
  or ${lines.lack} is not null and ${lines.state} not in ('draft', 'changes_requested'))`;

export const embargoed = sql`${lines.embargoUntil} > now()`;

const flagged: Record<QueueFlag, (ctx: ActorContext) => SQL> = {
  possible_duplicate: (ctx) => among(sql`select likeness.statement_id from ${readableTwins(ctx)}`),
  quote_mismatch: () => mismatched,
  embargo: () => embargoed,
  correction: () => sql`${lines.openedById} is not null`,
};

/**
 * Entries with a word beginning as each word typed, in their words, summary, place or note, in a name of a voice, the
 * title of the source, a bill's number; or which have it as their number ("E-57", "S-1042"). Small and capital letters
 * and accents count alike.
 */
function matchesText(text: string): SQL {
  const found = [sql`select statement_id from desk.entry_texts where search @@ desk.entry_query(${text})`];
  const entry = /^e-?(\d{1,9})$/i.exec(text)?.[1];
  if (entry) found.push(sql`select statement_id from desk.entry_lines where entry = ${Number(entry)}`);
  const number = readRecordNumber(text, "S");
  if (number !== null) found.push(sql`select id from desk.statements where number = ${number}`);
  return among(sql.join(found, sql` union all `));
}
