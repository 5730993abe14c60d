import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { changeRole } from "@/lib/users/commands/change-role";
import { disableUser } from "@/lib/users/commands/disable-user";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { makeInvitationLink } from "@/lib/users/mail-links";
import { openItemCount } from "@/lib/users/queries/open-items";
import { invitationInput, roleInput } from "@/lib/users/schema";
import { accountOf } from "../account-of";
import { type Command, textOf } from "../command";
import { publicOrigin } from "../public-origin";
import { withDatabase } from "../with-database";

const invite: Command = {
  name: "user invite",
  summary: "Invites an address. Prints the link, or with --mail has it mailed.",
  usage: "--email … --role reporter|editor|admin [--mail]",
  options: { email: { type: "string" }, role: { type: "string" }, mail: { type: "boolean" } },
  async run(input, io) {
    const parsed = invitationInput.safeParse({ email: textOf(input, "email"), role: textOf(input, "role") });
    if (!parsed.success) throw new DomainError("invalid", "Nobody was invited.", fieldProblems(parsed.error));
    const byMail = input.values.mail === true;
    const { email, role } = parsed.data;
    return withDatabase(io, async (ctx) => {
      const { id } = await inviteUser(ctx, parsed.data, { byMail });
      const invited = `Invited ${email} as ${role}. The invitation works once, for 72 hours.`;
      if (byMail)
        return { ok: true, data: { invitation: id }, lines: [invited, "A mail with the link is queued."] };
      const link = await makeInvitationLink(ctx, id);
      const address = `${publicOrigin()}${link?.path ?? ""}`;
      return {
        ok: true,
        data: { invitation: id, link: address },
        lines: [invited, `The link, shown only now: ${address}`],
      };
    });
  },
};

const role: Command = {
  name: "user role",
  summary: "Gives a person another role. Their sessions and tokens end.",
  usage: "--email … --role reporter|editor|admin",
  options: { email: { type: "string" }, role: { type: "string" } },
  run: (input, io) =>
    withDatabase(io, async (ctx) => {
      const account = await accountOf(ctx.db, input);
      const parsed = roleInput.safeParse({ userId: account.id, role: textOf(input, "role") });
      if (!parsed.success) {
        throw new DomainError("invalid", "The role was not changed.", fieldProblems(parsed.error));
      }
      const { ended } = await changeRole(ctx, parsed.data);
      return {
        ok: true,
        data: { user: { id: account.id, email: account.email, role: parsed.data.role }, ended },
        lines: [
          `${account.email} is ${parsed.data.role} now; ended ${ended.sessions} sessions and revoked ${ended.tokens} tokens.`,
        ],
      };
    }),
};

const disable: Command = {
  name: "user disable",
  summary: "Closes an account at once, with its sessions and tokens. Its name stays in the record.",
  usage: "--email …",
  options: { email: { type: "string" } },
  run: (input, io) =>
    withDatabase(io, async (ctx) => {
      const account = await accountOf(ctx.db, input);
      const { ended } = await disableUser(ctx, { userId: account.id });
      const openItems = await openItemCount(ctx.db, account.id);
      return {
        ok: true,
        data: { user: { id: account.id, email: account.email }, ended, openItems },
        lines: [
          `Disabled ${account.email}; ended ${ended.sessions} sessions and revoked ${ended.tokens} tokens.`,
          ...(openItems > 0
            ? [`${openItems} entries are left open. An administrator can hand them over.`]
            : []),
        ],
      };
    }),
};

export const accessCommands: Command[] = [invite, role, disable];
