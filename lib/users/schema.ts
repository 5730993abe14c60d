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
