import { forgetFactors } from "@/lib/users/commands/forget-factors";
import { accountOf } from "../account-of";
import type { Command } from "../command";
import { withDatabase } from "../with-database";

const forget: Command = {
  name: "user forget-factors",
  summary:
    "Takes away the second factors of somebody who has lost them. Their sessions end; the password stays.",
  usage: "--email …",
  options: { email: { type: "string" } },
  run: (input, io) =>
    withDatabase(io, async (ctx) => {
      const account = await accountOf(ctx.db, input);
      const { removed, sessions } = await forgetFactors(ctx, { userId: account.id });
      return {
        ok: true,
        data: { user: { id: account.id, email: account.email }, removed, ended: { sessions } },
        lines: [`Took ${removed} second factors from ${account.email}; ended ${sessions} sessions.`],
      };
    }),
};

export const secondFactorCommands: Command[] = [forget];
