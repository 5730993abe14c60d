import { statements } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { insertSource } from "../../sources/write-source";
import { transaction } from "../../transaction";
import { statementColumns } from "../columns";
import { checkLinkTargets } from "../link-targets";
import type { StatementInput } from "../schema";
import { insertParts } from "../write-parts";

/**
 * Log a statement: a reporter records what somebody said, who said it and the source that proves it.
 * The result is a draft; approve-statement.ts and publish-statement.ts are what make it public.
 */
export async function logStatement(ctx: Context, input: StatementInput) {
  authorize(ctx, "statement.log");
  const { source, attributions: _voices, bills: _bills, links: _links, ...words } = input;

  return transaction(ctx, async (ctx) => {
    await checkLinkTargets(ctx, input.links);
    const sourceId = source && !words.sourceId ? (await insertSource(ctx, source)).id : words.sourceId;
    const statement = one(
      await ctx.db
        .insert(statements)
        .values({ ...statementColumns({ ...words, sourceId }), createdById: ctx.actor.id })
        .returning({
          id: statements.id,
          entry: statements.entry,
          status: statements.status,
          version: statements.version,
          sourceId: statements.sourceId,
        }),
    );
    await insertParts(ctx, statement.id, input);
    await recordRevision(ctx, { subject: "statement", subjectId: statement.id, act: "logged" });
    return statement;
  });
}
