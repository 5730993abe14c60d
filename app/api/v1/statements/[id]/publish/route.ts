import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { entryName } from "@/lib/api/record-name";
import { publishStatement } from "@/lib/statements/commands/publish-statement";

export const POST = route({
  act: "statement.publish",
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, params, expectedVersion }) =>
    entryAnswer(await publishStatement(ctx, { id: params.id, version: expectedVersion })),
});
