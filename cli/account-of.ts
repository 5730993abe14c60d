import type { Database } from "@/db/connect";
import { DomainError } from "@/lib/errors";
import { accountByEmail } from "@/lib/users/queries/accounts";
import { type CommandInput, textOf, UsageError } from "./command";

/** The account the option --email names. */
export async function accountOf(db: Database, input: CommandInput) {
  const email = textOf(input, "email").trim().toLowerCase();
  if (email === "") throw new UsageError("Name the account: --email …");
  const account = await accountByEmail(db, email);
  if (!account) throw new DomainError("not_found", `There is no user with the address ${email}.`);
  return account;
}
