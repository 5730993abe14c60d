import { publicRoute } from "@/app/_server/run-route";
import { listAnswer } from "@/app/api/v1/answers";
import { correctionOf } from "@/lib/api/correction";
import { correctionsQuery } from "@/lib/api/list-query";
import { correctionsPage } from "@/lib/corrections/queries/public-corrections";

export const GET = publicRoute({
  query: correctionsQuery,
  handler: async ({ db, query }) => listAnswer(await correctionsPage(db, query), correctionOf),
});
