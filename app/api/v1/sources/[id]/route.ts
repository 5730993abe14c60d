import { publicRoute } from "@/app/_server/run-route";
import { recordAnswer } from "@/app/api/v1/answers";
import { sourceRecordOf } from "@/lib/api/evidence";
import { numberedName } from "@/lib/api/record-name";
import { sourceRecord } from "@/lib/evidence/queries/source-record";

export const GET = publicRoute({
  params: numberedName("D"),
  handler: async ({ db, params, request }) =>
    recordAnswer(request, "source", await sourceRecord(db, params.id), sourceRecordOf),
});
