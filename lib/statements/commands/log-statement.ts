import { statements } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { statementColumns } from "../columns";
import { followSource } from "../follow-source";
import { checkLinkTargets } from "../link-targets";
import type { StatementInput } from "../schema";
import { settleSource } from "../settle-source";
import { insertExcerpts, placeChosen } from "../write-excerpts";
import { insertParts } from "../write-parts";

/**
 * Log a statement: a reporter records what somebody said, who said it and the source that proves it.
 * The result is a draft; approve-statement.ts and publish-statement.ts are what make it public.
 */
export async function logStatement(ctx: Context, input: StatementInput) {
  authorize(ctx, "statement.log");
  const {
    source: _source,
    attributions: _voices,
    bills: _bills,
    links: _links,
    excerpts: _excerpts,
    ...words
  } = input;

  return transaction(ctx, async (ctx) => {
    await checkLinkTargets(ctx, input.links);
    const { sourceId, sourceChanged } = await settleSource(ctx, input);
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
    await insertExcerpts(ctx, statement.id, await placeChosen(ctx, { sourceId, excerpts: input.excerpts }));
    await recordRevision(ctx, { subject: "statement", subjectId: statement.id, act: "logged" });
    if (sourceChanged && input.sourceId) await followSource(ctx, input.sourceId, statement.id);
    return statement;
  });
}
