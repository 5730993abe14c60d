import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { changesBody } from "@/lib/api/entry";
import { entryName } from "@/lib/api/record-name";
import { requestChanges } from "@/lib/reviews/commands/request-changes";

export const POST = route({
  act: "statement.request_changes",
  schema: changesBody,
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, input, params, expectedVersion }) =>
    entryAnswer(await requestChanges(ctx, { ...input, id: params.id, version: expectedVersion })),
});
