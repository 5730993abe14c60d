import { aliasedTable, and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { auditEvents, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";
import type { AuditView } from "../audit-view";

const actors = aliasedTable(users, "actors");
const subjects = aliasedTable(users, "subjects");

const shown = {
  id: auditEvents.id,
  at: auditEvents.at,
  event: auditEvents.event,
  actorId: auditEvents.actorId,
  actor: actors.name,
  subjectId: auditEvents.subjectId,
  subject: subjects.name,
  detail: auditEvents.detail,
};

const lines = ({ db }: Context) =>
  db
    .select(shown)
    .from(auditEvents)
    .leftJoin(actors, eq(actors.id, auditEvents.actorId))
    .leftJoin(subjects, eq(subjects.id, auditEvents.subjectId));

export type AuditLine = Awaited<ReturnType<typeof lines>>[number];

/** For admins: the audit log, latest first. Names are looked up now; the log itself holds ids. */
export async function auditPage(ctx: Context, view: AuditView, limit = 100): Promise<Page<AuditLine>> {
  authorize(ctx, "audit.read");
  const rows = await lines(ctx)
    .where(and(fits(view), view.before === null ? undefined : after(decodeCursor(view.before, idKey)[0])))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit + 1);
  return pageOf(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}

export type ExportedEvent = Pick<AuditLine, "id" | "at" | "event" | "actorId" | "subjectId" | "detail">;

/** For admins, from a confirmed sign-in: all that fits, latest first, in batches; ids alone. That it was taken is an event itself. */
export async function* exportAudit(ctx: Context, view: AuditView): AsyncGenerator<ExportedEvent[]> {
  authorize(ctx, "audit.export");
  await recordAuditEvent(ctx.db, { event: "audit_exported", actorId: ctx.actor.id });
  for (let last: string | null = null; ; ) {
    const rows: ExportedEvent[] = await ctx.db
      .select({
        id: auditEvents.id,
        at: auditEvents.at,
        event: auditEvents.event,
        actorId: auditEvents.actorId,
        subjectId: auditEvents.subjectId,
        detail: auditEvents.detail,
      })
      .from(auditEvents)
      .where(and(fits(view), last === null ? undefined : after(last)))
      .orderBy(desc(auditEvents.at), desc(auditEvents.id))
      .limit(exportBatch);
    if (rows.length > 0) yield rows;
    if (rows.length < exportBatch) return;
    last = rows.at(-1)?.id ?? null;
  }
}

const exportBatch = 1000;

const after = (id: string): SQL =>
  sql`(${auditEvents.at}, ${auditEvents.id}) < (select e.at, e.id from ${auditEvents} e where e.id = ${id})`;

/** Days are UTC. */
function fits({ event, who, from, to }: AuditView): SQL | undefined {
  return and(
    event === null ? undefined : eq(auditEvents.event, event),
    who === null ? undefined : or(eq(auditEvents.actorId, who), eq(auditEvents.subjectId, who)),
    from === null ? undefined : sql`${auditEvents.at} >= ${from}::date at time zone 'UTC'`,
    to === null ? undefined : sql`${auditEvents.at} < (${to}::date + 1) at time zone 'UTC'`,
  );
}
