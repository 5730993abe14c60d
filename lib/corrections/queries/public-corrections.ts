import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { CorrectionKind } from "@/db/vocabulary";
import { billIdAt } from "../../bills/queries/bill-at-address";
import { decodeCursor, idKey } from "../../cursor";
import { type Page, pageOf } from "../../pages";
import { agentIdOf } from "../../people/queries/agent-id";
import type { Card } from "../../statements/card";
import { billAddressOf } from "../../statements/timeline-filter";
import { recordId } from "../../text";

/** A notice before readers, with the statement as it stands now. */
export type PublicCorrection = {
  id: string;
  kind: CorrectionKind;
  note: string;
  signedBy: string;
  /** ISO instant. */
  issuedAt: string;
  /** The version of the statement it made. */
  version: number;
  card: Card;
  /** ISO instant at which the statement came before readers. */
  publishedAt: string;
};

export type CorrectionsPageOptions = {
  kind?: CorrectionKind | null;
  /** Id or slug of somebody the statement names, or named before the notice. */
  person?: string | null;
  organization?: string | null;
  /** Address of a bill, "ct/2020-js/hb-6004", or its id. */
  bill?: string | null;
  /** ISO days, inclusive, of UTC. */
  from?: string | null;
  to?: string | null;
  /** Only those of the last so many days. */
  days?: number;
  cursor?: string | null;
  limit?: number;
};

/** Every notice ever issued, the newest first, under every filter at once. */
export async function correctionsPage(
  db: Database,
  { kind, from, to, days, cursor, limit = 25, ...subjects }: CorrectionsPageOptions = {},
): Promise<Page<PublicCorrection>> {
  const after = cursor ? decodeCursor(cursor, idKey) : null;
  const where = and(
    kind ? sql`c.kind = ${kind}` : undefined,
    from ? sql`c.issued_at >= ${from}::date::timestamp at time zone 'utc'` : undefined,
    to ? sql`c.issued_at < (${to}::date + 1)::timestamp at time zone 'utc'` : undefined,
    days ? sql`c.issued_at > now() - make_interval(days => ${days}::int)` : undefined,
    after
      ? sql`(c.issued_at, c.id) < (select issued_at, id from record.corrections where id = ${after[0]}::uuid)`
      : undefined,
    ...concerning(subjects),
  );
  const rows = await db.execute<PublicCorrection>(sql`
    select ${noticeColumns}
    from record.corrections c join record.editions e on e.statement_id = c.statement_id
    where ${where ?? sql`true`}
    order by c.issued_at desc, c.id desc
    limit ${limit + 1}`);
  return pageOf(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}

export const isoOf = (instant: SQL) =>
  sql`to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What a notice `c` and the edition `e` of its statement say. */
export const noticeColumns = sql`c.id, c.kind, c.note, c.signed_by as "signedBy", c.version, e.card,
  ${isoOf(sql`c.issued_at`)} as "issuedAt", ${isoOf(sql`e.published_at`)} as "publishedAt"`;

function concerning({ person, organization, bill }: CorrectionsPageOptions): SQL[] {
  return [
    ...(person ? [names(agentIdOf("person", person), "voices")] : []),
    ...(organization ? [names(agentIdOf("organization", organization), "voices")] : []),
    ...(bill ? [names(billIdOf(bill), "bills")] : []),
  ];
}

const billIdOf = (idOrAddress: string): SQL =>
  recordId.safeParse(idOrAddress).success ? sql`${idOrAddress}::uuid` : billIdAt(billAddressOf(idOrAddress));

/**
 * Whether the statement is on record of a subject, was until it was retracted, or named it before this notice: whoever
 * words were wrongly put to has to find the correction.
 */
function names(subject: SQL, where: "voices" | "bills"): SQL {
  const named =
    where === "bills"
      ? sql`jsonb_build_array(jsonb_build_object('id', ${subject}))`
      : sql`jsonb_build_array(jsonb_build_object('agent', jsonb_build_object('id', ${subject})))`;
  return sql`(
    exists (select from record.timeline t where t.subject_id = ${subject} and t.statement_id = c.statement_id)
    or exists (select from record.retracted_places p where p.subject_id = ${subject} and p.statement_id = c.statement_id)
    or exists (select from record.versions v where v.statement_id = c.statement_id and v.version = c.version - 1
      and v.card -> ${sql.raw(`'${where}'`)} @> ${named}))`;
}
