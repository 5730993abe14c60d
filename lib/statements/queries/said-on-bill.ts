import { type SQL, sql } from "drizzle-orm";
import type { Card } from "../card";

/** How many of the latest statements on a bill its overview reads. */
export const overviewEntries = 300;

/** What the overview of a bill needs of a statement on it. */
export type SaidOnBill = Pick<
  Card,
  "number" | "slug" | "status" | "said" | "filedOn" | "filedBy" | "voices" | "bills"
>;

/**
 * The latest statements on a bill, without their words: SaidOnBill[], or null for none, latest first, as a column of
 * another statement. Reads one index range of at most `overviewEntries`.
 */
export const saidOnBill = (billId: SQL) => sql`(
  select jsonb_agg(jsonb_build_object(
    'number', card -> 'number', 'slug', card -> 'slug', 'status', card -> 'status', 'said', card -> 'said',
    'filedOn', card -> 'filedOn', 'filedBy', card -> 'filedBy', 'voices', card -> 'voices', 'bills', card -> 'bills'
  ))
  from (
    select e.card from record.timeline t join record.editions e on e.statement_id = t.statement_id
    where t.subject_id = ${billId}
    order by t.filed_on desc, t.number desc limit ${overviewEntries}
  ) latest
)`;
