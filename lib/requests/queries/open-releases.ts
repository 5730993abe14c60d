import { sql } from "drizzle-orm";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

/** A release a file can be tied to. */
export type OpenRelease = {
  requestId: string;
  eventId: string;
  number: number | null;
  subject: string;
  agencyName: string;
  /** EDTF of the day it came or was sent; null is not known. */
  day: string | null;
};

const offered = 200;

/** The releases that stand, latest first: those no other event replaces. For everybody at the desk. */
export async function openReleases(ctx: ActorContext): Promise<OpenRelease[]> {
  authorize(ctx, "registry.read");
  const rows = await ctx.db.execute<OpenRelease>(sql`
    select r.id as "requestId", e.id as "eventId", r.number, r.subject, r.agency_name as "agencyName",
      coalesce(e.received_edtf, e.sent_edtf, e.postmarked_edtf) as day
    from desk.request_events e join desk.records_requests r on r.id = e.request_id
    where e.kind = 'released' and not exists (select from desk.request_events later where later.replaces_id = e.id)
    order by e.id desc limit ${offered}`);
  return [...rows];
}
