// Corrections of published entries as tests need them, made by the commands the desk uses.
import { eq } from "drizzle-orm";
import { corrections, editions } from "@/db/schema";
import type { CorrectionKind } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import type { Card, Detail } from "@/lib/statements/card";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import type { StatementInput } from "@/lib/statements/schema";
import type { Newsroom } from "./newsroom";
import { aPublication, entryNow, type Fields } from "./statements";

export const theNote = "The place was wrong: the remarks were made at the depot.";

type Notice = { kind?: CorrectionKind; note?: string };

/** A published entry whose reporter has opened a correction of it. */
export async function anOpenCorrection(
  newsroom: Newsroom,
  { kind = "correction", note = theNote }: Notice = {},
  fields: Fields = {},
) {
  const { id, version } = await aPublication(newsroom, fields);
  return openCorrection(newsroom.reporter, { id, version, kind, note });
}

/** Opens another correction of an entry, whatever its version. */
export async function correctionOf(ctx: ActorContext, id: string, notice: Notice = {}) {
  const { version } = await entryNow(ctx, id);
  return openCorrection(ctx, {
    id,
    version,
    kind: notice.kind ?? "correction",
    note: notice.note ?? theNote,
  });
}

/** Edits some fields of an entry, whatever its version. */
export async function changed(ctx: ActorContext, id: string, fields: Partial<StatementInput>) {
  const { version } = await entryNow(ctx, id);
  const { content } = await presentContent(ctx, id);
  return editStatement(ctx, { id, version, statement: { ...asInput(content), ...fields } });
}

/** Takes the open correction of an entry as far as an approval by the editor. */
export async function approved({ reporter, editor }: Newsroom, id: string) {
  const { version } = await entryNow(reporter, id);
  const submitted = await submitStatement(reporter, { id, version });
  return approveStatement(editor, { id, version: submitted.version, comment: "" });
}

export async function issued(newsroom: Newsroom, id: string) {
  const { version } = await approved(newsroom, id);
  return issueCorrection(newsroom.otherEditor, { id, version });
}

/** A statement corrected once: another place. */
export async function aCorrected(newsroom: Newsroom, fields: Fields = {}) {
  const { id } = await anOpenCorrection(newsroom, {}, fields);
  await changed(newsroom.reporter, id, { place: "The depot" });
  return issued(newsroom, id);
}

export async function aRetracted(newsroom: Newsroom, fields: Fields = {}) {
  const { id } = await anOpenCorrection(newsroom, { kind: "retraction" }, fields);
  return issued(newsroom, id);
}

export async function editionNow(ctx: ActorContext, id: string) {
  const row = one(await ctx.db.select().from(editions).where(eq(editions.statementId, id)));
  return { ...row, card: row.card as Card, detail: row.detail as Detail };
}

/** The corrections of an entry, the first opened first. */
export const correctionsOf = (ctx: ActorContext, id: string) =>
  ctx.db
    .select()
    .from(corrections)
    .where(eq(corrections.statementId, id))
    .orderBy(corrections.openedAt, corrections.id);
