import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { corrections, entryLines as lines, sources, statements, users } from "@/db/schema";
import { type OpenCorrectionState, openCorrectionStates } from "@/db/vocabulary";
import type { Actor, ActorContext } from "../../context";
import { can } from "../../permissions/can";
import { byId } from "../../rows";
import { entryFactsOf, type LineFacts } from "../line-facts";
import { linesAllowing } from "../lines-allowing";
import type { QueueRow, RowFlag } from "../row";
import { embargoed, mismatched, readableTwins } from "./queue-filters";

type Twin = { id: string; entry: number; same: boolean };

/** Entries as lines of the queue, in the order of their ids; those that may not be read are left out. */
export async function queueRows(ctx: ActorContext, ids: readonly string[]): Promise<QueueRow[]> {
  if (ids.length === 0) return [];
  const assignee = sql`(select jsonb_build_object('id', u.id, 'name', u.name) from desk.users u where u.id = ${lines.assigneeId})`;
  const found = await ctx.db
    .select({
      id: statements.id,
      entry: statements.entry,
      number: statements.number,
      slug: statements.slug,
      version: statements.version,
      state: lines.state,
      opening: sql<string>`left(${statements.words}, 300)`,
      speakers: sql<string[]>`desk.speakers(${lines.statementId})`,
      edtf: statements.saidEdtf,
      basis: statements.saidBasis,
      source: { id: sources.id, title: sources.title },
      bills: sql<
        string[]
      >`array(select b.identifier from desk.statement_bills n join desk.bills b on b.id = n.bill_id
        where n.statement_id = ${lines.statementId} order by n.position)`,
      author: { id: users.id, name: users.name },
      assignee: sql<QueueRow["assignee"]>`${assignee}`,
      tags: sql<
        string[]
      >`array(select tag from desk.entry_tags t where t.statement_id = ${lines.statementId} order by tag)`,
      since: lines.since,
      releaseAt: statements.releaseAt,
      authorId: lines.authorId,
      openedById: lines.openedById,
      contributorIds: lines.contributorIds,
      lack: sql<string | null>`case when ${mismatched} then ${lines.lack} end`,
      embargoUntil: sql<
        string | null
      >`case when ${embargoed} then to_json(${lines.embargoUntil}) #>> '{}' end`,
      correction: { kind: corrections.kind, state: corrections.state },
      twins: twinsOf(ctx),
    })
    .from(lines)
    .innerJoin(statements, eq(statements.id, lines.statementId))
    .innerJoin(users, eq(users.id, lines.authorId))
    .leftJoin(sources, eq(sources.id, statements.sourceId))
    .leftJoin(
      corrections,
      and(eq(corrections.statementId, statements.id), inArray(corrections.state, [...openCorrectionStates])),
    )
    .where(and(inArray(lines.statementId, [...ids]), linesAllowing(ctx.actor, "statement.read")));
  const rows = byId(
    found.map(
      ({
        edtf,
        basis,
        lack,
        embargoUntil,
        correction,
        twins,
        authorId,
        openedById,
        contributorIds,
        ...row
      }) => ({
        ...row,
        said: { edtf, basis },
        since: row.since.toISOString(),
        releaseAt: row.releaseAt?.toISOString() ?? null,
        flags: flagsOf({ lack, embargoUntil, correction, twins }),
        may: mayDo(ctx.actor, { state: row.state, authorId, openedById, contributorIds }),
      }),
    ),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const twinsOf = (ctx: ActorContext): SQL<Twin[] | null> => sql`(
  select jsonb_agg(jsonb_build_object('id', twin.statement_id, 'entry', twin.entry, 'same', likeness.same)
    order by likeness.same desc, twin.entry)
  from ${readableTwins(ctx)} where likeness.statement_id = ${lines.statementId})`;

type Found = {
  lack: string | null;
  embargoUntil: string | null;
  correction: Pick<typeof corrections.$inferSelect, "kind" | "state"> | null;
  twins: Twin[] | null;
};

function flagsOf({ lack, embargoUntil, correction, twins }: Found): RowFlag[] {
  const [twin, ...others] = twins ?? [];
  const flags: (RowFlag | null)[] = [
    correction && {
      flag: "correction",
      kind: correction.kind,
      state: correction.state as OpenCorrectionState,
    },
    lack === null ? null : { flag: "quote_mismatch", lack },
    twin
      ? {
          flag: "possible_duplicate",
          of: { id: twin.id, entry: twin.entry },
          same: twin.same,
          others: others.length,
        }
      : null,
    embargoUntil === null ? null : { flag: "embargo", until: new Date(embargoUntil).toISOString() },
  ];
  return flags.filter((flag) => flag !== null);
}

function mayDo(actor: Actor, line: LineFacts): QueueRow["may"] {
  const facts = entryFactsOf(line);
  return {
    assign: can(actor, "statement.assign", facts),
    tag: can(actor, "statement.tag", facts),
    sendBack: can(actor, "statement.request_changes", facts),
    edit: can(actor, "statement.edit", facts),
    approve: can(actor, "statement.approve", facts),
  };
}
