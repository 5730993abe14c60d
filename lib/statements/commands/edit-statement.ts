import type { Context } from "../../context";
import { DomainError } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import { changeEntry } from "../change-entry";
import { openEntry } from "../open-entry";
import type { StatementEdit } from "../schema";

/**
 * Edits an entry over the version the person saw. An edit of an approved entry voids the approval. Saving what is
 * already there changes nothing and leaves no revision.
 */
export async function editStatement(ctx: Context, { id, version, statement }: StatementEdit) {
  authorize(ctx, "statement.edit");

  return transaction(ctx, async (ctx) => {
    const entry = await openEntry(ctx, { id, version });
    if (entry.number !== null && !entry.correction) {
      throw new DomainError("conflict", "A published statement changes only by a correction.");
    }
    authorize(ctx, "statement.edit", entry);
    return changeEntry(ctx, entry, statement, "edited");
  });
}
