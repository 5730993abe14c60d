import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { PublicAction } from "../../bills/profile";
import { type ExcerptNow, excerptsNow } from "../../evidence/queries/excerpts-now";
import type { Card, Detail } from "../card";
import { standing } from "../standing";
import { type EarlierVersion, earlierVersions, type ListedVersion, listedVersions } from "./earlier-versions";
import { openRows, type RowRef, rowVersion } from "./published-rows";

export type StatementRecord = {
  edition: { card: Card; detail: Detail; publishedAt: string };
  /** The actions of each bill the statement names, by bill id. */
  actions: Record<string, PublicAction[]>;
  /** Its cited places as they stand now, in order; empty where it cites none. */
  evidence: ExcerptNow[];
  /** Others drawn from its source, the latest day first; `moreBeside` where there are more than these. */
  beside: Card[];
  moreBeside: boolean;
  /** What it was before each notice, the latest first; empty where it stands as it was published. */
  versions: EarlierVersion[];
  /** Another whenever anything beside the edition may be: its bills, its evidence, the others of its source. */
  version: string;
};

const besideShown = 5;

/**
 * One published statement by its number, with the life of each bill it names, its cited places and others of its source. One statement
 * to the database says what belongs together, a second reads whatever of it is not kept.
 * @param asked Numbers of earlier versions that are wanted however many there are since
 */
export async function statementRecord(
  db: Database,
  number: number,
  asked: readonly number[] = [],
): Promise<StatementRecord | null> {
  const [found] = await db.execute<Found>(sql`
    select e.statement_id as id, ${rowVersion("e")} as version, (
      select json_agg(json_build_object('id', b.id, 'version', ${rowVersion("b")}))
      from jsonb_array_elements(e.card -> 'bills') bill
      join record.bills b on b.id = (bill ->> 'id')::uuid
    ) as bills, (
      select json_agg(json_build_object('id', id, 'version', version)) from (
        select o.statement_id as id, ${rowVersion("o")} as version from record.editions o
        where o.source_id = e.source_id and o.number <> e.number and ${standing("o")}
        order by o.filed_on desc, o.number desc
        limit ${besideShown + 1}
      ) listed
    ) as beside,
    ${listedVersions(asked)} as versions,
    ${excerptsNow(sql`e.statement_id`)} as evidence
    from record.editions e
    where e.number = ${number}`);
  if (!found) return null;
  const bills = found.bills ?? [];
  const beside = (found.beside ?? []).slice(0, besideShown);
  const listed = found.versions ?? [];
  const rows = await openRows(db, { edition: [found], bill: bills, card: beside, version: listed });
  const edition = rows("edition", found.id);
  if (!edition) return null;
  return {
    edition,
    actions: Object.fromEntries(bills.map(({ id }) => [id, rows("bill", id)?.actions ?? []])),
    evidence: found.evidence ?? [],
    beside: beside.flatMap(({ id }) => rows("card", id) ?? []),
    moreBeside: (found.beside?.length ?? 0) > besideShown,
    versions: earlierVersions(listed, rows),
    version: JSON.stringify([found.bills, found.beside, found.versions, found.evidence]),
  };
}

type Found = RowRef & {
  bills: RowRef[] | null;
  beside: RowRef[] | null;
  versions: ListedVersion[] | null;
  evidence: ExcerptNow[] | null;
};
