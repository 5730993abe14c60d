import { and, desc, eq, lte } from "drizzle-orm";
import { publicCorrections } from "@/db/schema";
import type { CorrectionKind, PublicStatus } from "@/db/vocabulary";
import type { Context } from "../context";
import type { Notice } from "./card";

/** What readers are told of changes to a statement up to a version of it, the newest first. */
export async function noticesUpTo(
  ctx: Pick<Context, "db">,
  { id, version }: { id: string; version: number },
): Promise<Notice[]> {
  // The first version comes without any.
  if (version === 1) return [];
  const rows = await ctx.db
    .select({
      id: publicCorrections.id,
      kind: publicCorrections.kind,
      note: publicCorrections.note,
      issuedAt: publicCorrections.issuedAt,
      signedBy: publicCorrections.signedBy,
      version: publicCorrections.version,
    })
    .from(publicCorrections)
    .where(
      and(
        eq(publicCorrections.statementId, id),
        version === Number.POSITIVE_INFINITY ? undefined : lte(publicCorrections.version, version),
      ),
    )
    .orderBy(desc(publicCorrections.version));
  return rows.map(({ issuedAt, kind, ...notice }) => ({
    ...notice,
    kind: kind as CorrectionKind,
    issuedOn: issuedAt.toISOString().slice(0, 10),
  }));
}

/** What a statement is before readers, by the last notice on it. */
export function statusAfter(notices: readonly Pick<Notice, "kind">[]): PublicStatus {
  const [last] = notices;
  if (!last) return "published";
  return last.kind === "retraction" ? "retracted" : "corrected";
}
