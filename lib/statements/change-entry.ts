import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { attributions, excerpts, statementBills, statementLinks, statements } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import type { PlacedExcerpt } from "../excerpts/place-excerpts";
import { recordRevision } from "../revisions/record-revision";
import { statementColumns } from "./columns";
import { asInput, excerptAsInput } from "./content";
import { followSource } from "./follow-source";
import { checkLinkTargets } from "./link-targets";
import { reopenCorrection } from "./open-correction";
import type { OpenEntry } from "./open-entry";
import { presentContent } from "./present-content";
import { isWithReporter, missingForReview, stageOf, statusAfterEdit } from "./rules";
import type { StatementInput } from "./schema";
import { isFoundByNow, settleEvidence } from "./settle-evidence";
import { settleSource } from "./settle-source";
import { insertExcerpts, placeChosen } from "./write-excerpts";
import { insertParts, withOffices } from "./write-parts";

/**
 * Writes another text of an entry that the caller holds open and may change. A change of an approved entry, or of an
 * approved correction, voids the approval. What is already there changes nothing and leaves no revision, unless the
 * words of an entry in review are found by now.
 * @throws DomainError conflict for a public entry without a correction, or under a retraction; invalid
 */
export async function changeEntry(
  ctx: ActorContext,
  entry: OpenEntry,
  statement: StatementInput,
  act: "edited" | "restored",
) {
  const { id, version } = entry;
  if (entry.correction?.kind === "retraction") {
    throw new DomainError(
      "conflict",
      "A retraction leaves the text as it is. Another kind of notice may change it.",
    );
  }
  const { content } = await presentContent(ctx, id);
  const present = asInput(content);
  // A link already there stays, also when its target has since gone back to somebody's draft.
  const linked = new Set(present.links.map(({ targetId }) => targetId));
  await checkLinkTargets(ctx, statement.links, linked);
  const { sourceId, sourceChanged } = await settleSource(ctx, statement, present.sourceId);
  const placed = await placeChosen(ctx, { sourceId, excerpts: statement.excerpts }, content.excerpts);
  const wanted = {
    ...statement,
    sourceId,
    source: null,
    attributions: await withOffices(ctx, statement),
    excerpts: placed.map(excerptAsInput),
  };
  const same = !sourceChanged && isDeepStrictEqual(wanted, present);
  if (same && !(await isFoundByNow(ctx, stageOf(entry), content))) {
    const { status } = entry;
    return { id, entry: entry.entry, status, stage: stageOf(entry), version, sourceId, changed: false };
  }
  if (entry.correction || !isWithReporter(entry.status)) refuseIncomplete(wanted);
  const status = await rewrite(ctx, entry, wanted, placed, act);
  if (sourceChanged && sourceId) await followSource(ctx, sourceId, id);
  const stage = statusAfterEdit(stageOf(entry));
  return { id, entry: entry.entry, status, stage, version: version + 1, sourceId, changed: true };
}

function refuseIncomplete(wanted: StatementInput): void {
  const missing = missingForReview(wanted);
  if (Object.keys(missing).length === 0) return;
  throw new DomainError("invalid", "An entry in review has to stay complete. Nothing was changed.", missing);
}

async function rewrite(
  ctx: ActorContext,
  entry: OpenEntry,
  input: StatementInput,
  placed: PlacedExcerpt[],
  act: "edited" | "restored",
) {
  const {
    source: _source,
    attributions: _voices,
    bills: _bills,
    links: _links,
    excerpts: _excerpts,
    ...words
  } = input;
  const status = statusAfterEdit(entry.status);
  if (entry.correction) await reopenCorrection(ctx, entry.correction);
  await ctx.db
    .update(statements)
    .set({ ...statementColumns(words), status, version: entry.version + 1 })
    .where(eq(statements.id, entry.id));
  for (const part of [attributions, statementBills, statementLinks, excerpts]) {
    await ctx.db.delete(part).where(eq(part.statementId, entry.id));
  }
  await insertParts(ctx, entry.id, input);
  await insertExcerpts(ctx, entry.id, placed);
  if (status !== "draft") await settleEvidence(ctx, entry.id);
  await recordRevision(ctx, { subject: "statement", subjectId: entry.id, act });
  return status;
}
