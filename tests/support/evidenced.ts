// A published statement whose source has every kind of evidence, disclosed as asked for.
import { eq } from "drizzle-orm";
import type postgres from "postgres";
import { editions, publicSources, sources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { publishEvidence } from "@/lib/evidence/publish-evidence";
import { writePublicExcerpts } from "@/lib/evidence/publish-excerpts";
import type { PublicExcerpt } from "@/lib/excerpts/public-excerpt";
import { one } from "@/lib/rows";
import { aPublicExcerpt, citing } from "./evidence";
import type { Newsroom } from "./newsroom";
import { aPublication, entryNow, type Fields } from "./statements";

export type Cited = {
  capture: { id: string; sha256: string; mediaType?: string; name?: string };
  textId?: string;
  /** Where the words stand in the text; found there when not given. */
  start?: number;
  exact?: string;
} & Omit<Partial<PublicExcerpt>, "capture">;

export async function aPublicSource(
  newsroom: Newsroom,
  { disclosure = "whole", ...fields }: Fields & { disclosure?: "whole" | "passages" } = {},
) {
  const { id } = await aPublication(newsroom, fields);
  const { sourceId } = await entryNow(newsroom.editor, id);
  if (sourceId === null) throw new Error("The entry has no source");
  await newsroom.editor.db.update(sources).set({ disclosure }).where(eq(sources.id, sourceId));
  return { statementId: id, sourceId };
}

/** Cites these places for a public statement, as if it had been published with them. */
export async function citedBy(
  ctx: ActorContext,
  owner: postgres.Sql,
  statementId: string,
  cited: readonly Cited[],
): Promise<PublicExcerpt[]> {
  const edition = one(await ctx.db.select().from(editions).where(eq(editions.statementId, statementId)));
  const source = one(await ctx.db.select().from(publicSources).where(eq(publicSources.id, edition.sourceId)));
  const excerpts = cited.map(({ capture, exact = "", start, textId, ...rest }, index) =>
    aPublicExcerpt({
      position: index + 1,
      source: { id: source.id, number: source.number, title: source.title, kind: "press_release" },
      capture: { mediaType: "application/pdf", name: "release.pdf", ...capture },
      ...(textId === undefined || start === undefined
        ? {}
        : { textId, start, end: start + [...exact].length, exact }),
      ...rest,
    }),
  );
  await citing(
    owner,
    statementId,
    excerpts.map(({ capture, ...excerpt }) => ({ ...excerpt, captureId: capture.id })),
  );
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update record.editions set detail = jsonb_set(detail, '{excerpts}', ${sql.json(excerpts)})
      where statement_id = ${statementId}`;
  });
  await writePublicExcerpts(ctx, statementId, excerpts);
  await publishEvidence(ctx, [edition.sourceId]);
  return excerpts;
}
