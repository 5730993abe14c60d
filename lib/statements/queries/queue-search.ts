import { or, type SQL, sql } from "drizzle-orm";
import { statements } from "@/db/schema";
import { readRecordNumber } from "../../record-number";

/**
 * Entries in which a text stands: in their words, summary, place or note, in a name of a voice, in the title of the
 * source, as a bill's number; or which have it as their number ("E-57", "S-1042"). Small and capital letters and
 * accents count alike. Read off the rows themselves: the desk holds thousands of open entries, not millions.
 */
export function matchesText(text: string): SQL {
  const pattern = sql`unaccent(lower(${`%${text.replace(/[\\%_]/g, "\\$&")}%`}))`;
  const holds = (column: SQL) => sql`unaccent(lower(${column})) like ${pattern}`;
  const entry = /^e-?(\d{1,9})$/i.exec(text)?.[1];
  const number = readRecordNumber(text, "S");
  return (
    or(
      entry ? sql`${statements.entry} = ${Number(entry)}` : undefined,
      number ? sql`${statements.number} = ${number}` : undefined,
      holds(sql`${statements.words}`),
      holds(sql`${statements.summary} || ' ' || ${statements.place} || ' ' || ${statements.note}`),
      sql`exists (select from desk.attributions a left join desk.agents g on g.id = a.agent_id
        where a.statement_id = ${statements.id}
          and ${holds(sql`concat_ws(' ', g.name, a.printed_name, a.printed_title)`)})`,
      sql`exists (select from desk.sources s where s.id = ${statements.sourceId} and ${holds(sql`s.title`)})`,
      sql`exists (select from desk.statement_bills n join desk.bills b on b.id = n.bill_id
        where n.statement_id = ${statements.id} and ${holds(sql`b.identifier`)})`,
    ) ?? sql`false`
  );
}
