import { text } from "node:stream/consumers";
import { makePassword } from "@/lib/auth/passwords";
import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { addUser } from "@/lib/users/commands/add-user";
import { resetUser } from "@/lib/users/commands/reset-user";
import { allAccounts } from "@/lib/users/queries/accounts";
import { userInput } from "@/lib/users/schema";
import { accountOf } from "../account-of";
import { type Command, textOf } from "../command";
import { publicOrigin } from "../public-origin";
import { withDatabase } from "../with-database";

const create: Command = {
  name: "user create",
  summary: "Gives a person an account. Without --password-stdin, makes a password and prints it once.",
  usage: "--email … --name … --role reporter|editor|admin [--password-stdin]",
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    "password-stdin": { type: "boolean" },
  },
  async run(input, io) {
    const chosen = input.values["password-stdin"] === true;
    // A line typed or piped ends with a line break that is no part of the password.
    const password = chosen ? (await text(process.stdin)).replace(/\r?\n$/, "") : makePassword();
    const parsed = userInput.safeParse({
      email: textOf(input, "email"),
      name: textOf(input, "name"),
      role: textOf(input, "role"),
      password,
    });
    if (!parsed.success) {
      throw new DomainError("invalid", "The user was not created.", fieldProblems(parsed.error));
    }
    const user = await withDatabase(io, (ctx) => addUser(ctx, parsed.data));
    const made = chosen ? {} : { password };
    return {
      ok: true,
      data: { user, ...made },
      lines: [
        `Created ${user.name}, ${user.role}: ${user.email}`,
        ...(chosen ? [] : [`Password, shown only now: ${password}`]),
      ],
    };
  },
};

const list: Command = {
  name: "user list",
  summary: "Shows everybody with an account.",
  usage: "",
  run: (_input, io) =>
    withDatabase(io, async ({ db }) => {
      const users = await allAccounts(db);
      const width = Math.max(0, ...users.map(({ email }) => email.length));
      return {
        ok: true,
        data: { users },
        lines: users.map(
          ({ email, role, name, disabledAt }) =>
            `${email.padEnd(width)}  ${role.padEnd(8)}  ${name}${disabledAt ? "  (disabled)" : ""}`,
        ),
      };
    }),
};

const reset: Command = {
  name: "user reset",
  summary: "Prints a link with which a person sets a new password, once, within 30 minutes.",
  usage: "--email …",
  options: { email: { type: "string" } },
  run: (input, io) =>
    withDatabase(io, async (ctx) => {
      const { id, email } = await accountOf(ctx.db, input);
      const { path } = await resetUser(ctx, { userId: id, email });
      const link = `${publicOrigin()}${path}`;
      return {
        ok: true,
        data: { user: { id, email }, link },
        lines: [
          `For ${email}: the link works once, for 30 minutes. An earlier one is over.`,
          `The link, shown only now: ${link}`,
        ],
      };
    }),
};

export const userCommands: Command[] = [create, list, reset];
