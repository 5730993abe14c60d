import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { agents, bills, entryLines, sources, users } from "@/db/schema";
import type { ActorContext } from "../../context";
import { readableSources } from "../../sources/readable-sources";
import { linesAllowing } from "../lines-allowing";
import type { Colleague } from "../row";
import type { QueueFilters } from "../view";

export type FilterChoices = { authors: Colleague[]; assignees: Colleague[]; tags: string[] };

/** What the queue can be filtered by where there are few of a kind: only what stands on an entry that may be read. */
export async function filterChoices(ctx: ActorContext): Promise<FilterChoices> {
  const authored = isThere(ctx, sql`${entryLines.authorId} = ${users.id}`);
  const [authors, assignees, tags] = await Promise.all([
    people(ctx, authored),
    people(ctx, isNull(users.disabledAt)),
    tagsInUse(ctx),
  ]);
  return { authors, assignees, tags };
}

const people = (ctx: ActorContext, which: SQL): Promise<Colleague[]> =>
  ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(which)
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id));

// One entry is enough, and with a limit the database looks for one: it does not gather all of them first.
const isThere = ({ actor }: ActorContext, which: SQL): SQL =>
  sql`coalesce((select true from desk.entry_lines
    where ${and(which, linesAllowing(actor, "statement.read"))} limit 1), false)`;

const mostTags = 200;

// From one tag to the next by the index, however many entries bear each.
async function tagsInUse(ctx: ActorContext): Promise<string[]> {
  const rows = await ctx.db.execute<{ tag: string }>(sql`
    with recursive next (tag) as (
      (select tag from desk.entry_tags order by tag limit 1)
      union all
      select (select t.tag from desk.entry_tags t where t.tag > next.tag order by t.tag limit 1)
      from next where next.tag is not null
    )
    select tag from next where tag is not null and ${isThere(
      ctx,
      sql`desk.entry_lines.statement_id in (select t.statement_id from desk.entry_tags t where t.tag = next.tag)`,
    )}
    limit ${mostTags}`);
  return [...rows].map(({ tag }) => tag);
}

export type FilterNames = Partial<Record<"author" | "assignee" | "speaker" | "source" | "bill", string>>;

/** What the ids a view filters by are called; nothing for what this person may not know of. */
export async function filterNames(ctx: ActorContext, view: QueueFilters): Promise<FilterNames> {
  const name = async (kind: keyof FilterNames, id: string | null) => {
    if (id === null || id === "none") return [];
    const found = await named[kind](ctx, id === "me" ? ctx.actor.id : id);
    return found[0] ? [[kind, found[0].name] as const] : [];
  };
  const kinds = ["author", "assignee", "speaker", "source", "bill"] as const;
  return Object.fromEntries((await Promise.all(kinds.map((kind) => name(kind, view[kind])))).flat());
}

type Named = (ctx: ActorContext, id: string) => Promise<{ name: string }[]>;

const person: Named = ({ db }, id) => db.select({ name: users.name }).from(users).where(eq(users.id, id));

const named: Record<keyof FilterNames, Named> = {
  author: person,
  assignee: person,
  speaker: ({ db }, id) => db.select({ name: agents.name }).from(agents).where(eq(agents.id, id)),
  source: (ctx, id) =>
    ctx.db
      .select({ name: sources.title })
      .from(sources)
      .where(and(eq(sources.id, id), readableSources(ctx))),
  bill: ({ db }, id) => db.select({ name: bills.identifier }).from(bills).where(eq(bills.id, id)),
};
