import { publicRoute, route } from "@/app/_server/run-route";
import { listAnswer, madeAnswer } from "@/app/api/v1/answers";
import { addNamedBill } from "@/lib/api/add-bill";
import { billOf } from "@/lib/api/bill";
import { recordsQuery } from "@/lib/api/list-query";
import { newBill } from "@/lib/api/registry";
import { billsPage } from "@/lib/bills/queries/bills-page";

export const GET = publicRoute({
  query: recordsQuery,
  handler: async ({ db, query }) => listAnswer(await billsPage(db, query), billOf),
});

export const POST = route({
  act: "registry.add",
  schema: newBill,
  handler: async ({ ctx, input }) => madeAnswer("bills", await addNamedBill(ctx, input)),
});
