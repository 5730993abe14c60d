import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { entryName } from "@/lib/api/record-name";
import { submitStatement } from "@/lib/statements/commands/submit-statement";

export const POST = route({
  act: "statement.submit",
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, params, expectedVersion }) =>
    entryAnswer(await submitStatement(ctx, { id: params.id, version: expectedVersion })),
});
