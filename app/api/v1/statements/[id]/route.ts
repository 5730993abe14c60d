import { publicRoute, route } from "@/app/_server/run-route";
import { draftAnswer, recordAnswer } from "@/app/api/v1/answers";
import { changeEntry } from "@/lib/api/change-entry";
import { statementChanges } from "@/lib/api/entry";
import { entryName, numberedName } from "@/lib/api/record-name";
import { statementRecordOf } from "@/lib/api/statement";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { edition } from "@/lib/statements/queries/edition";
import { statementInput } from "@/lib/statements/schema";
import { transaction } from "@/lib/transaction";

export const GET = publicRoute({
  params: numberedName("S"),
  handler: async ({ db, params, request }) =>
    recordAnswer(request, "statement", await edition(db, params.id), statementRecordOf),
});

export const PUT = route({
  act: "statement.edit",
  schema: statementInput,
  params: entryName,
  ifMatch: true,
  handler: ({ ctx, input, params, expectedVersion }) =>
    transaction(ctx, async (ctx) =>
      draftAnswer(
        ctx,
        await editStatement(ctx, { id: params.id, version: expectedVersion, statement: input }),
      ),
    ),
});

export const PATCH = route({
  act: "statement.edit",
  schema: statementChanges,
  params: entryName,
  ifMatch: true,
  handler: ({ ctx, input, params, expectedVersion }) =>
    transaction(ctx, async (ctx) =>
      draftAnswer(ctx, await changeEntry(ctx, { id: params.id, version: expectedVersion }, input)),
    ),
});
