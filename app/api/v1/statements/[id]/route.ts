import { route } from "@/app/_server/run-route";
import { draftAnswer } from "@/app/api/v1/answers";
import { changeEntry } from "@/lib/api/change-entry";
import { statementChanges } from "@/lib/api/entry";
import { entryName } from "@/lib/api/record-name";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { statementInput } from "@/lib/statements/schema";
import { transaction } from "@/lib/transaction";

export const PUT = route({
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
  schema: statementChanges,
  params: entryName,
  ifMatch: true,
  handler: ({ ctx, input, params, expectedVersion }) =>
    transaction(ctx, async (ctx) =>
      draftAnswer(ctx, await changeEntry(ctx, { id: params.id, version: expectedVersion }, input)),
    ),
});
