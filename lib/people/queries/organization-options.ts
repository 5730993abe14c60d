import { and, asc, ne, sql } from "drizzle-orm";
import { agents } from "@/db/schema";
import type { ActorContext } from "../../context";
import { authorize } from "../../permissions/authorize";
import { notMerged } from "../family";

export const listedOrganizations = 2000;

/** Organizations and groups by name, for a list to choose from. For everybody at the desk. */
export async function organizationOptions(ctx: ActorContext): Promise<{ id: string; label: string }[]> {
  authorize(ctx, "registry.read");
  return ctx.db
    .select({ id: agents.id, label: agents.name })
    .from(agents)
    .where(and(ne(agents.kind, "person"), notMerged(sql`${agents.id}`)))
    .orderBy(asc(sql`lower(${agents.name})`), asc(agents.id))
    .limit(listedOrganizations);
}
