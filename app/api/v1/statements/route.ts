import { publicRoute, route } from "@/app/_server/run-route";
import { draftAnswer, listAnswer } from "@/app/api/v1/answers";
import { statementsQuery } from "@/lib/api/list-query";
import { statementOf } from "@/lib/api/statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { statementsPage } from "@/lib/statements/queries/statements-page";
import { statementInput } from "@/lib/statements/schema";
import { transaction } from "@/lib/transaction";

export const GET = publicRoute({
  query: statementsQuery,
  handler: async ({ db, query }) =>
    listAnswer(await statementsPage(db, query), ({ card }, origin) => statementOf(card, origin)),
});

export const POST = route({
  act: "statement.log",
  schema: statementInput,
  handler: ({ ctx, input }) =>
    transaction(ctx, async (ctx) => {
      const entry = await logStatement(ctx, input);
      const location = `/api/v1/statements/${entry.id}`;
      return { ...(await draftAnswer(ctx, entry)), status: 201, location };
    }),
});
