import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { users } from "@/db/schema";

const account = {
  id: users.id,
  email: users.email,
  name: users.name,
  role: users.role,
  disabledAt: users.disabledAt,
};

/** Everybody with an account, by address. For the operator. */
export const allAccounts = (db: Database) => db.select(account).from(users).orderBy(asc(users.email));

/** The account of an address as it is stored, or null. For the operator. */
export async function accountByEmail(db: Database, email: string) {
  const [found] = await db.select(account).from(users).where(eq(users.email, email));
  return found ?? null;
}
