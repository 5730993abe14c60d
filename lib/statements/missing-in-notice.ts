import { sql } from "drizzle-orm";
import type { Context } from "../context";
import type { FieldProblems } from "../errors";
import type { OpenCorrection } from "./open-correction";

export const retractionOfEdited =
  "A retraction leaves the words as readers saw them, and this entry was edited. Withdraw the correction and open a retraction, or choose another kind.";

/** What the notice of a correction still needs before an editor can review it, by field. */
export async function missingInNotice(
  ctx: Context,
  statementId: string,
  { kind, note }: OpenCorrection,
): Promise<FieldProblems> {
  const problems: FieldProblems = {};
  if (note.trim() === "") {
    problems.note = ["Write the note for readers: what was wrong, and what is right."];
  }
  // What is retracted is what readers saw, not a wording of ours.
  if (kind === "retraction" && !(await readsAsEdition(ctx, statementId))) {
    problems.kind = [retractionOfEdited];
  }
  return problems;
}

/** Whether an entry under correction reads as readers see it, but for the notice, the source and the places cited. */
export async function readsAsEdition({ db }: Context, statementId: string): Promise<boolean> {
  const [row] = await db.execute<{ same: boolean }>(
    sql`select desk.reads_as_edition(${statementId}::uuid) as same`,
  );
  return row?.same ?? false;
}
