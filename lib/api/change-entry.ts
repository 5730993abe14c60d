import type { ActorContext } from "../context";
import { DomainError } from "../errors";
import { fieldProblems } from "../field-problems";
import { editStatement } from "../statements/commands/edit-statement";
import { asInput } from "../statements/content";
import { openEntry } from "../statements/open-entry";
import { presentContent } from "../statements/present-content";
import { type StatementStep, statementInput } from "../statements/schema";
import { transaction } from "../transaction";
import type { StatementChanges } from "./entry";

/** Edits some fields of an entry; the others keep what they hold in the version named. */
export async function changeEntry(
  ctx: ActorContext,
  { id, version }: StatementStep,
  changes: StatementChanges,
) {
  return transaction(ctx, async (ctx) => {
    await openEntry(ctx, { id, version });
    const { content } = await presentContent(ctx, id);
    const whole = statementInput.safeParse({ ...asInput(content), ...changes });
    if (!whole.success) {
      throw new DomainError("invalid", "Some fields need attention.", fieldProblems(whole.error));
    }
    return editStatement(ctx, { id, version, statement: whole.data });
  });
}
