import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { authenticators, passkeys, userSessions, users } from "@/db/schema";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { sessionLimitsOf } from "../../permissions/session-limits";
import { one } from "../../rows";
import { factorsOf } from "../second-factors";

/** What somebody sees of their own account: what they sign in with, and where they are signed in, latest use first. */
export async function ownAccount(ctx: Context) {
  authorize(ctx, "account.own");
  const { db, actor } = ctx;
  const { idleHours, absoluteDays } = sessionLimitsOf(actor.role);
  const [account, factors, keys, sessions] = await Promise.all([
    db
      .select({ email: users.email, name: users.name, role: users.role })
      .from(users)
      .where(eq(users.id, actor.id)),
    factorsOf(db, actor.id),
    db
      .select({
        id: passkeys.id,
        name: passkeys.name,
        createdAt: passkeys.createdAt,
        lastUsedAt: passkeys.lastUsedAt,
        synced: passkeys.synced,
      })
      .from(passkeys)
      .where(eq(passkeys.userId, actor.id))
      .orderBy(asc(passkeys.createdAt)),
    db
      .select({
        id: userSessions.id,
        createdAt: userSessions.createdAt,
        lastSeenAt: userSessions.lastSeenAt,
        method: userSessions.method,
        device: userSessions.device,
        place: userSessions.place,
      })
      .from(userSessions)
      .where(
        and(
          eq(userSessions.userId, actor.id),
          isNull(userSessions.endedAt),
          gt(userSessions.expiresAt, sql`now()`),
          gt(userSessions.lastSeenAt, sql`now() - make_interval(hours => ${idleHours})`),
          gt(userSessions.createdAt, sql`now() - make_interval(days => ${absoluteDays})`),
        ),
      )
      .orderBy(desc(userSessions.lastSeenAt), desc(userSessions.id)),
  ]);
  return { ...one(account), factors, passkeys: keys, sessions };
}

export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>;

/** The secret that waits for its first code, sealed; null when none does. */
export async function pendingAuthenticator(
  ctx: Context,
): Promise<{ sealedSecret: string; email: string } | null> {
  authorize(ctx, "account.secure");
  const [row] = await ctx.db
    .select({ sealedSecret: authenticators.sealedSecret, email: users.email })
    .from(authenticators)
    .innerJoin(users, eq(users.id, authenticators.userId))
    .where(
      and(
        eq(authenticators.userId, ctx.actor.id),
        isNull(authenticators.activatedAt),
        gt(authenticators.createdAt, sql`now() - interval '30 minutes'`),
      ),
    );
  return row ?? null;
}
