// Notices on published statements, written by hand where readers see them: what issuing one leaves behind.
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { editions, publicCorrections, retractedPlaces, timeline, versions } from "@/db/schema";
import type { CorrectionKind } from "@/db/vocabulary";
import type { Card, Detail } from "@/lib/statements/card";
import type { Published } from "./published";

export type Issued = {
  kind: CorrectionKind;
  note?: string;
  /** What is different from now on. */
  to?: Partial<Card>;
  issuedAt?: Date;
  wrongSince?: Date;
  signedBy?: string;
};

const day = 24 * 60 * 60 * 1000;

/** @returns the card as it is from now on */
export async function issue(
  { owner }: Pick<Published, "owner">,
  card: Card,
  {
    kind,
    note = "A word was wrong.",
    to = {},
    issuedAt = new Date(),
    signedBy = "Edda Editor",
    ...when
  }: Issued,
): Promise<Card> {
  const { wrongSince = new Date(issuedAt.getTime() - day) } = when;
  const version = (card.notices?.[0]?.version ?? 1) + 1;
  const status = kind === "retraction" ? "retracted" : "corrected";
  const notice = {
    id: v7({ msecs: issuedAt.getTime() }),
    kind,
    note,
    issuedOn: issuedAt.toISOString().slice(0, 10),
    signedBy,
    version,
  };
  const corrected: Card = { ...card, ...to, status, notices: [notice, ...(card.notices ?? [])] };
  const ofIt = sql`statement_id = ${card.id}::uuid`;
  const [row] = await owner.execute<{ detail: Detail }>(
    sql`select detail from record.editions where ${ofIt}`,
  );
  await owner.insert(versions).values({
    statementId: card.id,
    version: version - 1,
    contentHash: "by hand",
    card,
    detail: row?.detail ?? {},
    basis: [],
    shownFrom: wrongSince,
    shownTo: issuedAt,
  });
  await owner
    .update(editions)
    .set({ card: corrected, status, version, correctedAt: issuedAt })
    .where(sql`${editions.statementId} = ${card.id}::uuid`);
  await owner.insert(publicCorrections).values({
    id: notice.id,
    statementId: card.id,
    number: card.number,
    version,
    kind,
    note,
    signedBy,
    issuedAt,
    wrongSince,
  });
  if (kind === "retraction") {
    await owner.execute(sql`insert into ${retractedPlaces} (subject_id, statement_id, number)
      select subject_id, statement_id, number from ${timeline} where ${ofIt}`);
    await owner.execute(sql`delete from ${timeline} where ${ofIt}`);
  }
  return corrected;
}
