import { z } from "zod";
import { userRoles } from "@/db/vocabulary";
import { recordId, requiredLine } from "../text";

/**
 * The address of an account. ASCII only, in lower case, compared exactly: look-alike letters cannot stand for
 * another's address.
 */
export const accountEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Is longer than 254 characters.")
  .regex(/^[!-?A-~]+@[!-?A-~]+$/, "Is not an e-mail address in plain letters.");

export const userInput = z.strictObject({
  email: accountEmail,
  name: requiredLine(200, "Give the name."),
  role: z.enum(userRoles, `Is not a role. It is one of ${userRoles.join(", ")}.`),
  // Measured by lib/auth/passwords.ts, which knows the address and name it must not repeat.
  password: z.string(),
});
export type UserInput = z.output<typeof userInput>;

export const userOnly = z.strictObject({ userId: recordId });
export type UserOnly = z.output<typeof userOnly>;

export const tokenInput = z.strictObject({
  userId: recordId,
  name: requiredLine(100, "Give the token a name that says what uses it."),
});
export type TokenInput = z.output<typeof tokenInput>;

export const invitationInput = z.strictObject({
  email: accountEmail,
  role: z.enum(userRoles, `Is not a role. It is one of ${userRoles.join(", ")}.`),
});
export type InvitationInput = z.output<typeof invitationInput>;

export const invitationOnly = z.strictObject({ invitationId: recordId });
export type InvitationOnly = z.output<typeof invitationOnly>;

export const mailOnly = z.strictObject({ mailId: recordId });
export type MailOnly = z.output<typeof mailOnly>;

export const roleInput = z.strictObject({
  userId: recordId,
  role: z.enum(userRoles, `Is not a role. It is one of ${userRoles.join(", ")}.`),
});
export type RoleInput = z.output<typeof roleInput>;

export const leavingInput = z.strictObject({
  userId: recordId,
  /** Who takes care of what is open; nobody yet, when empty. */
  toUserId: z
    .union([z.literal(""), recordId])
    .optional()
    .transform((id) => id || null),
});

export const handOverInput = z.strictObject({
  userId: recordId,
  toUserId: z.uuid("Choose somebody."),
});
export type HandOverInput = z.output<typeof handOverInput>;

const linkToken = z.string().max(200);
export const linkOnly = z.strictObject({ token: linkToken });

/** What an invitee gives. Role and address are the invitation's, whatever the form says. */
export const acceptForm = z.object({
  token: linkToken,
  name: requiredLine(200, "Give your name, as others are to see it."),
  // Measured by lib/auth/passwords.ts, as every password.
  password: z.string(),
});
export type AcceptInput = z.output<typeof acceptForm>;

export const newPasswordForm = z.object({ token: linkToken, password: z.string() });
export type NewPasswordInput = z.output<typeof newPasswordForm>;

export const resetRequest = z.strictObject({ email: accountEmail });
