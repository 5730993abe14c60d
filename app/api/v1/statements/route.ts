import { route } from "@/app/_server/run-route";
import { draftAnswer } from "@/app/api/v1/answers";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { statementInput } from "@/lib/statements/schema";
import { transaction } from "@/lib/transaction";

export const POST = route({
  schema: statementInput,
  handler: ({ ctx, input }) =>
    transaction(ctx, async (ctx) => {
      const entry = await logStatement(ctx, input);
      const location = `/api/v1/statements/${entry.id}`;
      return { ...(await draftAnswer(ctx, entry)), status: 201, location };
    }),
});
