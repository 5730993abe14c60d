import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { addToken } from "@/lib/users/commands/add-token";
import { revokeTokens } from "@/lib/users/commands/revoke-tokens";
import { tokenInput } from "@/lib/users/schema";
import { accountOf } from "../account-of";
import { type Command, type CommandInput, textOf } from "../command";
import { withDatabase } from "../with-database";

const options = { email: { type: "string" }, name: { type: "string" } } as const;

const create: Command = {
  name: "token create",
  summary: "Makes a key for programs that act as a user, and prints it once.",
  usage: "--email … --name …",
  options,
  run: (input, io) =>
    withDatabase(io, async (ctx) => {
      const account = await accountOf(ctx.db, input);
      const { id, name, token } = await addToken(ctx, named(input, account.id));
      return {
        ok: true,
        data: { id, name, email: account.email, token },
        lines: [`Token "${name}" of ${account.email}, shown only now:`, token],
      };
    }),
};

const revoke: Command = {
  name: "token revoke",
  summary: "Ends the tokens of a user that bear this name.",
  usage: "--email … --name …",
  options,
  run: (input, io) =>
    withDatabase(io, async (ctx) => {
      const account = await accountOf(ctx.db, input);
      const token = named(input, account.id);
      const { revoked } = await revokeTokens(ctx, token);
      return {
        ok: true,
        data: { revoked },
        lines: [`Revoked ${revoked === 1 ? "the token" : `${revoked} tokens`} "${token.name}".`],
      };
    }),
};

function named(input: CommandInput, userId: string) {
  const parsed = tokenInput.safeParse({ userId, name: textOf(input, "name") });
  if (parsed.success) return parsed.data;
  throw new DomainError("invalid", "The token is not named.", fieldProblems(parsed.error));
}

export const tokenCommands: Command[] = [create, revoke];
