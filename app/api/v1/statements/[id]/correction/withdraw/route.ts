import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { entryName } from "@/lib/api/record-name";
import { withdrawCorrection } from "@/lib/corrections/commands/withdraw-correction";

export const POST = route({
  act: "correction.withdraw",
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, params, expectedVersion }) =>
    entryAnswer(await withdrawCorrection(ctx, { id: params.id, version: expectedVersion })),
});
