import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import {
  attributions,
  editions,
  excerpts,
  revisions,
  statementBills,
  statementLinks,
  statements,
} from "@/db/schema";
import type { ActorContext } from "../context";
import { one } from "../rows";
import type { StatementContent } from "../statements/content";
import { presentContent } from "../statements/present-content";
import { insertExcerpts } from "../statements/write-excerpts";

/** Writes an entry again exactly as readers see it. Whoever calls holds it, ends its correction and records the revision. */
export async function restoreEdition(ctx: ActorContext, id: string): Promise<{ excerptsRestored: boolean }> {
  const seen = await publishedContent(ctx, id);
  const { content: present } = await presentContent(ctx, id);
  const { attributions: voices, bills, links, excerpts: cited = [] } = seen;
  await ctx.db.update(statements).set(columnsOf(seen)).where(eq(statements.id, id));
  if (!isDeepStrictEqual(voices, present.attributions)) {
    await ctx.db.delete(attributions).where(eq(attributions.statementId, id));
    await insertEach(voices, (rows) => ctx.db.insert(attributions).values(rows.map(placed(id))));
  }
  if (!isDeepStrictEqual(bills, present.bills)) {
    await ctx.db.delete(statementBills).where(eq(statementBills.statementId, id));
    await insertEach(bills, (rows) => ctx.db.insert(statementBills).values(rows.map(placed(id))));
  }
  if (!isDeepStrictEqual(links, present.links)) {
    await ctx.db.delete(statementLinks).where(eq(statementLinks.statementId, id));
    await insertEach(links, (rows) => ctx.db.insert(statementLinks).values(rows.map(placed(id))));
  }
  // A passage left alone keeps where it stands in newer texts.
  if (isDeepStrictEqual(cited, present.excerpts ?? [])) return { excerptsRestored: false };
  await ctx.db.delete(excerpts).where(eq(excerpts.statementId, id));
  await insertExcerpts(
    ctx,
    id,
    cited.map(({ sourceId: _source, sha256: _hash, ...excerpt }) => excerpt),
  );
  return { excerptsRestored: true };
}

/** The revision the present edition was made from. */
export async function publishedContent(
  { db }: Pick<ActorContext, "db">,
  id: string,
): Promise<StatementContent> {
  const { content } = one(
    await db
      .select({ content: revisions.content })
      .from(editions)
      .innerJoin(
        revisions,
        and(eq(revisions.subjectId, editions.statementId), sql`${revisions.id} = any(${editions.basis})`),
      )
      .where(eq(editions.statementId, id)),
  );
  return content as StatementContent;
}

function columnsOf({ said, about, ...content }: StatementContent) {
  const { kind, words, wordsKind, summary, language, place, note, sourceId } = content;
  return {
    kind,
    words,
    wordsKind,
    summary,
    language,
    place,
    note,
    sourceId,
    saidEdtf: said.edtf,
    saidFrom: said.from,
    saidTo: said.to,
    saidBasis: said.basis,
    aboutEdtf: about.edtf,
    aboutFrom: about.from,
    aboutTo: about.to,
    aboutBasis: about.basis,
  };
}

const placed =
  (statementId: string) =>
  <Row>(row: Row, position: number) => ({ ...row, statementId, position });

const insertEach = async <Row>(rows: Row[], insert: (rows: Row[]) => PromiseLike<unknown>) => {
  if (rows.length > 0) await insert(rows);
};
