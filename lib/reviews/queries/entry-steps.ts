import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import { revisions, users } from "@/db/schema";
import type { RevisionAct } from "@/db/vocabulary";
import type { Context } from "../../context";
import type { SourceContent } from "../../sources/content";
import type { StatementContent } from "../../statements/content";
import type { EntryText } from "./changes-since";
import { type Names, namesIn } from "./names-in";

export type EntryStep = {
  number: number;
  act: RevisionAct;
  by: string;
  /** ISO instant. */
  at: string;
  text: EntryText;
  /** The text before; null for the first. */
  before: EntryText | null;
};

export type EntrySteps = {
  steps: EntryStep[];
  names: Names;
  /** The number the next, earlier page ends before; null where the first revision is told of. */
  earlier: number | null;
};

export const stepsOnPage = 25;

/** The revisions of an entry from `from` on, last first, each with the text before. */
export async function entrySteps(
  ctx: Context,
  { id, from, before }: { id: string; from: number; before: number | null },
): Promise<EntrySteps> {
  const rows = await ctx.db
    .select({
      number: revisions.number,
      act: revisions.act,
      by: users.name,
      at: revisions.at,
      content: revisions.content,
    })
    .from(revisions)
    .innerJoin(users, eq(users.id, revisions.actorId))
    .where(
      and(
        eq(revisions.subjectId, id),
        gte(revisions.number, Math.min(from, 2_147_483_647)),
        before === null ? undefined : lt(revisions.number, before),
      ),
    )
    .orderBy(desc(revisions.number))
    .limit(stepsOnPage + 1);
  const contents = rows.map(({ content }) => content as StatementContent);
  const sources = await sourcesIn(ctx, contents);
  const textOf = (content: StatementContent): EntryText => ({
    content,
    source: sources.get(content.sourceHash ?? "") ?? null,
  });
  const steps = rows.slice(0, stepsOnPage).map(({ number, act, by, at }, index) => ({
    number,
    act,
    by,
    at: at.toISOString(),
    text: textOf(contents[index] as StatementContent),
    before: contents[index + 1] ? textOf(contents[index + 1] as StatementContent) : null,
  }));
  return {
    steps,
    names: await namesIn(ctx, contents),
    earlier: rows.length > stepsOnPage ? (steps.at(-1)?.number ?? null) : null,
  };
}

// The text of an entry carries the hash of its source, and each revision of a source its own: they are the same hash.
async function sourcesIn(ctx: Context, contents: StatementContent[]): Promise<Map<string, SourceContent>> {
  const ids = [...new Set(contents.flatMap(({ sourceId }) => sourceId ?? []))];
  const hashes = [...new Set(contents.flatMap(({ sourceHash }) => sourceHash ?? []))];
  if (ids.length === 0 || hashes.length === 0) return new Map();
  const rows = await ctx.db
    .selectDistinctOn([revisions.contentHash], { hash: revisions.contentHash, content: revisions.content })
    .from(revisions)
    .where(and(inArray(revisions.subjectId, ids), inArray(revisions.contentHash, hashes)))
    .orderBy(revisions.contentHash);
  return new Map(rows.map(({ hash, content }) => [hash, content as SourceContent]));
}
