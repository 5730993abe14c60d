import { asc, inArray, type SQL, sql } from "drizzle-orm";
import type { RequestEventKind } from "@/db/evidence-vocabulary";
import { requestEvents } from "@/db/schema";
import type { ActorContext } from "../../context";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { authorize } from "../../permissions/authorize";
import { readRecordNumber } from "../../record-number";
import { likePatterns } from "../../search-pattern";
import { daysWaited, type EventDays, type EventFacts, effectiveEvents, type Waited } from "../rules";

/** What a request may lack. */
export const missingOfRequests = ["answer", "file"] as const;
export type MissingOfRequest = (typeof missingOfRequests)[number];

/** A records request as a line of the list. */
export type RequestLine = {
  id: string;
  /** Null: not public. */
  number: number | null;
  subject: string;
  agencyName: string;
  reference: string;
  requesterName: string;
  /** The last step that counts. */
  latest: (EventDays & { kind: RequestEventKind }) | null;
  waited: Waited | null;
  items: number;
  /** Items a file is held of. */
  files: number;
};

export type DeskRequestsOptions = {
  /** A number ("R-101"), or a part of subject, agency, reference or requester. */
  q?: string;
  missing?: MissingOfRequest | null;
  cursor?: string | null;
  limit?: number;
  /** ISO day open requests are counted to. */
  today?: string | null;
};

type RequestRow = Omit<RequestLine, "latest" | "waited">;

/** Records requests, last recorded first. For everybody at the desk. */
export async function deskRequests(
  ctx: ActorContext,
  { q = "", missing = null, cursor, limit = 50, today = null }: DeskRequestsOptions,
): Promise<Page<RequestLine>> {
  authorize(ctx, "registry.read");
  const key = cursor ? decodeCursor(cursor, idKey) : null;
  const conditions = [
    q.trim() === "" ? null : named(q),
    missing ? lacking[missing] : null,
    key ? sql`r.id < ${key[0]}::uuid` : null,
  ].filter((condition) => condition !== null);
  const rows = await ctx.db.execute<RequestRow>(sql`
    select r.id, r.number, r.subject, r.agency_name as "agencyName", r.reference, r.requester_name as "requesterName",
      (select count(*)::int from desk.released_items i where i.request_id = r.id) as items,
      (select count(i.capture_id)::int from desk.released_items i where i.request_id = r.id) as files
    from desk.records_requests r
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
    order by r.id desc limit ${limit + 1}`);
  const steps = await stepsOf(
    ctx,
    [...rows].map(({ id }) => id),
  );
  return pageOf(
    [...rows],
    limit,
    (row) => [row.id],
    (row) => {
      const events = steps.filter(({ requestId }) => requestId === row.id);
      return { ...row, latest: latestOf(events), waited: daysWaited(events, today) };
    },
  );
}

function latestOf(events: readonly EventFacts[]): RequestLine["latest"] {
  const last = effectiveEvents(events).at(-1)?.event;
  return last
    ? { kind: last.kind, sent: last.sent, postmarked: last.postmarked, received: last.received }
    : null;
}

async function stepsOf(ctx: ActorContext, ids: string[]) {
  if (ids.length === 0) return [];
  return ctx.db
    .select({
      id: requestEvents.id,
      requestId: requestEvents.requestId,
      kind: requestEvents.kind,
      sent: requestEvents.sentEdtf,
      postmarked: requestEvents.postmarkedEdtf,
      received: requestEvents.receivedEdtf,
      replacesId: requestEvents.replacesId,
    })
    .from(requestEvents)
    .where(inArray(requestEvents.requestId, ids))
    .orderBy(asc(requestEvents.requestId), asc(requestEvents.position));
}

function named(q: string): SQL {
  const { contains } = likePatterns(q);
  const number = readRecordNumber(q, "R");
  return sql`(${number}::int is not null and r.number = ${number}::int
    or lower(r.subject) like ${contains} or lower(r.agency_name) like ${contains}
    or lower(r.reference) like ${contains} or lower(r.requester_name) like ${contains})`;
}

// Steps that count: those no other one replaces.
const happened = (kinds: SQL) => sql`exists (
  select from desk.request_events e where e.request_id = r.id and e.kind in (${kinds})
    and not exists (select from desk.request_events later where later.replaces_id = e.id))`;

const lacking: Record<MissingOfRequest, SQL> = {
  answer: sql`not ${happened(sql`'released', 'refused', 'partly_refused', 'withdrawn', 'closed'`)}`,
  file: sql`${happened(sql`'released'`)} and not exists (
    select from desk.released_items i where i.request_id = r.id and i.capture_id is not null)`,
};
