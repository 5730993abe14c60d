import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Database } from "@/db/connect";
import { authenticators, passkeys, recoveryCodes } from "@/db/schema";

/** What somebody can show beside a password. */
export type Factors = { authenticator: boolean; passkeys: number; recoveryCodes: number };

/** Whether the user of this column has a second factor. A recovery code is none: it stands in for one. */
export function hasFactor(userId: AnyPgColumn): SQL<boolean> {
  const authenticator = sql`exists (select from ${authenticators} where ${authenticators.userId} = ${userId} and ${authenticators.activatedAt} is not null)`;
  const passkey = sql`exists (select from ${passkeys} where ${passkeys.userId} = ${userId})`;
  return sql<boolean>`(${authenticator} or ${passkey})`;
}

export async function factorsOf(db: Database, userId: string): Promise<Factors> {
  const [active, keys, codes] = await Promise.all([
    db
      .select({ at: authenticators.activatedAt })
      .from(authenticators)
      .where(eq(authenticators.userId, userId)),
    db.$count(passkeys, eq(passkeys.userId, userId)),
    db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))),
  ]);
  return { authenticator: active.some(({ at }) => at !== null), passkeys: keys, recoveryCodes: codes };
}

export const anyOf = (factors: Factors): boolean => factors.authenticator || factors.passkeys > 0;
