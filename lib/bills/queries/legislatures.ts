import { asc, desc, sql } from "drizzle-orm";
import { jurisdictions, legislativeSessions } from "@/db/schema";
import type { JurisdictionKind } from "@/db/vocabulary";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";

export type LegislativeSession = {
  id: string;
  slug: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
};

/** A place that makes law, with its sessions. */
export type Legislature = {
  id: string;
  slug: string;
  name: string;
  kind: JurisdictionKind;
  sessions: LegislativeSession[];
};

/** Every jurisdiction by name with its sessions, latest first. For everybody at the desk. */
export async function legislatures(ctx: ActorContext): Promise<Legislature[]> {
  authorize(ctx, "registry.read");
  const [places, sessions] = await Promise.all([
    ctx.db
      .select()
      .from(jurisdictions)
      .orderBy(asc(sql`lower(${jurisdictions.name})`), asc(jurisdictions.id)),
    ctx.db
      .select()
      .from(legislativeSessions)
      .orderBy(sql`${legislativeSessions.startsOn} desc nulls last`, desc(legislativeSessions.slug)),
  ]);
  return places.map((place) => ({
    ...place,
    sessions: sessions
      .filter(({ jurisdictionId }) => jurisdictionId === place.id)
      .map(({ jurisdictionId: _place, ...session }) => session),
  }));
}
