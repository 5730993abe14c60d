import { type SQL, sql } from "drizzle-orm";
import { recordId } from "../../text";
import { standsAs } from "./agent-at-address";

/** The id of a public person or organization named by id or slug, as a value inside another statement. */
export function agentIdOf(kind: "person" | "organization", idOrSlug: string): SQL {
  if (!recordId.safeParse(idOrSlug).success) {
    const folder = kind === "person" ? "people" : "organizations";
    return sql`(
      select ${standsAs(sql`subject_id`)} from record.addresses where path = ${`/${folder}/${idOrSlug}`})`;
  }
  const isPerson = sql`(kind = 'person') = ${kind === "person"}`;
  const wanted = standsAs(sql`${idOrSlug}::uuid`);
  return sql`(select id from record.agents where id = ${wanted} and ${isPerson})`;
}
