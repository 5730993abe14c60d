import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { approvalBody } from "@/lib/api/entry";
import { entryName } from "@/lib/api/record-name";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";

export const POST = route({
  act: "statement.approve",
  schema: approvalBody,
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, input, params, expectedVersion }) =>
    entryAnswer(await approveStatement(ctx, { ...input, id: params.id, version: expectedVersion })),
});
