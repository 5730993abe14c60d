import { publicRoute, route } from "@/app/_server/run-route";
import { listAnswer, madeAnswer } from "@/app/api/v1/answers";
import { sourcesQuery } from "@/lib/api/list-query";
import { sourceOf } from "@/lib/api/source";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourcesPage } from "@/lib/sources/queries/sources-page";
import { sourceInput } from "@/lib/sources/schema";

export const GET = publicRoute({
  query: sourcesQuery,
  handler: async ({ db, query }) => listAnswer(await sourcesPage(db, query), sourceOf),
});

export const POST = route({
  act: "source.log",
  schema: sourceInput,
  handler: async ({ ctx, input }) => madeAnswer("sources", await logSource(ctx, input)),
});
