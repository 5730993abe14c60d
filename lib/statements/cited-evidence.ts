import { inArray } from "drizzle-orm";
import { captures, captureTexts, sources } from "@/db/schema";
import type { Context } from "../context";
import type { ExcerptContent } from "../excerpts/content";
import type { Snapshot } from "../revisions/latest-revisions";
import type { SourceContent } from "../sources/content";
import type { SourceProfile } from "../sources/profile";
import { sourceProfile } from "../sources/publish-source";
import type { CitedFiles } from "./public-evidence";

/** The public profiles of sources cited beside the entry's own. */
export async function citedSources(
  ctx: Context,
  cited: readonly Snapshot<SourceContent>[],
): Promise<ReadonlyMap<string, SourceProfile>> {
  const ids = cited.map(({ subjectId }) => subjectId);
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: sources.id, number: sources.number })
    .from(sources)
    .where(inArray(sources.id, ids));
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return new Map(
    cited.map(({ subjectId, content }) => {
      const number = numbers.get(subjectId);
      if (!number) throw new Error(`The cited source ${subjectId} is not public`);
      return [subjectId, sourceProfile(subjectId, number, content)];
    }),
  );
}

/** The files and texts the excerpts name. Neither ever changes. */
export async function citedFiles(ctx: Context, excerpts: readonly ExcerptContent[]): Promise<CitedFiles> {
  if (excerpts.length === 0) return { captures: new Map(), texts: new Map() };
  const captureIds = [...new Set(excerpts.map(({ captureId }) => captureId))];
  const textIds = [...new Set(excerpts.flatMap(({ textId }) => textId ?? []))];
  const files = await ctx.db
    .select({ id: captures.id, mediaType: captures.mediaType, name: captures.originalName })
    .from(captures)
    .where(inArray(captures.id, captureIds));
  const texts =
    textIds.length === 0
      ? []
      : await ctx.db
          .select({ id: captureTexts.id, text: captureTexts.text })
          .from(captureTexts)
          .where(inArray(captureTexts.id, textIds));
  return {
    captures: new Map(files.map((file) => [file.id, file])),
    texts: new Map(texts.map(({ id, text }) => [id, text])),
  };
}
