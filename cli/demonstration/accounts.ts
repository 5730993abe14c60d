// The people of the demonstration newsroom.
import { eq } from "drizzle-orm";
import type { SignIn } from "@/cli/demo/only-one";
import { keptSecret } from "@/cli/demo/secrets";
import { users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import type { ActorContext } from "@/lib/context";
import { addUser } from "@/lib/users/commands/add-user";
import type { OperatorContext } from "@/lib/users/operator";

type Account = { title: string; email: string; name: string; role: UserRole };

export const accounts = {
  reporter: { title: "reporter", email: "reporter@stet.example", name: "Robin Marsh", role: "reporter" },
  second: { title: "second reporter", email: "second@stet.example", name: "Sam Ortega", role: "reporter" },
  editor: { title: "editor", email: "editor@stet.example", name: "Jordan Blake", role: "editor" },
  admin: { title: "admin", email: "admin@stet.example", name: "Alex Quill", role: "admin" },
} as const satisfies Record<string, Account>;

export type AccountKey = keyof typeof accounts;

// Sixteen of its characters carry 96 bits, and fit a line.
const passwordOf = (key: string) => keptSecret(`sign-in-${key}`).slice(0, 16);

/** Makes the accounts that are missing, and gives each the password that is kept for it. */
export async function openAccounts(ctx: OperatorContext): Promise<Record<AccountKey, ActorContext>> {
  const contexts: Record<string, ActorContext> = {};
  for (const [key, { title: _title, ...account }] of Object.entries(accounts)) {
    const password = passwordOf(key);
    const [known] = await ctx.db.select().from(users).where(eq(users.email, account.email));
    const user = known ?? (await addUser(ctx, { ...account, password }));
    if (known && !(await verifyPassword(known.passwordHash, password))) {
      await ctx.db
        .update(users)
        .set({ passwordHash: await hashPassword(password) })
        .where(eq(users.id, known.id));
    }
    contexts[key] = {
      db: ctx.db,
      actor: { id: user.id, name: user.name, role: user.role },
      inTransaction: true,
    };
  }
  return contexts as Record<AccountKey, ActorContext>;
}

export const signIns = (): SignIn[] =>
  Object.entries(accounts).map(([key, { title, email }]) => ({
    role: title,
    email,
    password: passwordOf(key),
  }));
