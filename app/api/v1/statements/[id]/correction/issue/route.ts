import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { entryName } from "@/lib/api/record-name";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";

export const POST = route({
  act: "correction.issue",
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, params, expectedVersion }) =>
    entryAnswer(await issueCorrection(ctx, { id: params.id, version: expectedVersion })),
});
