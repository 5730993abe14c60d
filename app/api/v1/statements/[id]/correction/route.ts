import { route } from "@/app/_server/run-route";
import { entryAnswer } from "@/app/api/v1/answers";
import { entryName } from "@/lib/api/record-name";
import { changeNotice } from "@/lib/corrections/commands/change-notice";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { noticeInput } from "@/lib/corrections/schema";

export const POST = route({
  act: "correction.open",
  schema: noticeInput,
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, input, params, expectedVersion }) =>
    entryAnswer(await openCorrection(ctx, { ...input, id: params.id, version: expectedVersion })),
});

export const PUT = route({
  act: "statement.edit",
  schema: noticeInput,
  params: entryName,
  ifMatch: true,
  handler: async ({ ctx, input, params, expectedVersion }) =>
    entryAnswer(await changeNotice(ctx, { ...input, id: params.id, version: expectedVersion })),
});
