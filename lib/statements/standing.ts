import { type SQL, sql } from "drizzle-orm";
import type { PublicStatus } from "@/db/vocabulary";

/** Which published statements a list holds: of one status; those that stand, which is all but the retracted; or any. */
export type StatusFilter = PublicStatus | "standing" | "any";

/** Whether an edition stands, as a condition; a retracted one is left out of lists and counts. */
export const standing = (table: string): SQL => sql`${sql.raw(`${table}.status`)} <> 'retracted'`;

/** The filter as a condition on an edition; undefined for any. */
export function statusIs(table: string, filter: StatusFilter): SQL | undefined {
  if (filter === "any") return undefined;
  return filter === "standing" ? standing(table) : sql`${sql.raw(`${table}.status`)} = ${filter}`;
}
