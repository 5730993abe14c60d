// The session is a row, read on every request: ending the row, disabling the user or changing the role has effect at
// the next request, whatever a cookie says.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { userSessions, users } from "@/db/schema";
import type { SignInMethod } from "@/db/sign-in-vocabulary";
import type { UserRole } from "@/db/vocabulary";
import { recordAuditEvent } from "../audit";
import type { Actor } from "../context";
import { DomainError } from "../errors";
import { mustHaveFactor, type SecondFactorRule } from "../permissions/second-factor-roles";
import { sessionLimitsOf } from "../permissions/session-limits";
import { one } from "../rows";
import type { Device } from "./device";
import { hasFactor } from "./second-factors";

const hour = 3_600_000;
const day = 24 * hour;

/** The time of last use is written at most this often, so that reading the desk is not writing the database. */
const seenEvery = 5 * 60_000;

/** How long a proof of who it is serves the acts that ask for one. */
export const confirmedForMinutes = 10;

export type SignedIn = { sessionId: string; actor: Actor; expiresAt: Date };

export type Beginning = {
  /** The session the browser has now; it ends when the new one begins. */
  previousId?: string | null;
  method?: SignInMethod;
  device?: Device;
};

/** Makes a new session. Signing in confirms who it is. Call inside a transaction. */
export async function startSession(
  db: Database,
  actor: Pick<Actor, "id" | "name" | "role">,
  { previousId = null, method = "password", device }: Beginning = {},
): Promise<SignedIn> {
  if (previousId) await endRow(db, previousId);
  const { absoluteDays } = sessionLimitsOf(actor.role);
  const session = one(
    await db
      .insert(userSessions)
      .values({
        ...device,
        userId: actor.id,
        expiresAt: sql`now() + make_interval(days => ${absoluteDays})`,
        method,
        factorAt: method === "password" ? null : sql`now()`,
      })
      .returning({ id: userSessions.id, expiresAt: userSessions.expiresAt }),
  );
  return { sessionId: session.id, expiresAt: session.expiresAt, actor };
}

/**
 * The same sign-in under a new name, confirmed now; the old name opens nothing from here on. It lasts no longer for
 * it. Call inside a transaction.
 * @param shown.factor Whether a second factor was shown just now.
 */
export async function renewSession(
  db: Database,
  sessionId: string,
  shown: { factor: boolean },
): Promise<string> {
  const before = await endRow(db, sessionId);
  if (!before) throw new DomainError("not_signed_in", "You are no longer signed in. Sign in again.");
  const { userId, createdAt, expiresAt, method, factorAt, device, place } = before;
  const session = one(
    await db
      .insert(userSessions)
      .values({
        ...{ userId, createdAt, expiresAt, method, device, place },
        factorAt: shown.factor ? sql`now()` : factorAt,
      })
      .returning({ id: userSessions.id }),
  );
  return session.id;
}

/**
 * Whoever is signed in by this session, as the users table has them now; null when it has ended in any way. A session
 * that never showed a second factor ends with the owner's first one.
 */
export async function actorOfSession(
  db: Database,
  sessionId: string,
  rule: SecondFactorRule,
): Promise<Actor | null> {
  const [row] = await db
    .select({
      user: { id: users.id, name: users.name, role: users.role },
      createdAt: userSessions.createdAt,
      lastSeenAt: userSessions.lastSeenAt,
      expiresAt: userSessions.expiresAt,
      factorShown: sql<boolean>`${userSessions.factorAt} is not null`,
      hasFactor: hasFactor(users.id),
      confirmed: sql<boolean>`${userSessions.confirmedAt} > now() - make_interval(mins => ${confirmedForMinutes})`,
      // The database's clock decides: the clocks of several web processes may differ.
      now: sql<Date>`now()`.mapWith(userSessions.createdAt),
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(eq(userSessions.id, sessionId), isNull(userSessions.endedAt), isNull(users.disabledAt)));
  if (!row || isOver(row.user.role, row) || (row.hasFactor && !row.factorShown)) return null;
  if (row.now.getTime() - row.lastSeenAt.getTime() > seenEvery) {
    await db
      .update(userSessions)
      .set({ lastSeenAt: sql`now()` })
      .where(and(eq(userSessions.id, sessionId), isNull(userSessions.endedAt)));
  }
  return {
    ...row.user,
    ...(row.confirmed ? { confirmed: true } : {}),
    ...(!row.hasFactor && mustHaveFactor(row.user.role, rule) ? { needsFactor: true } : {}),
  };
}

/** Ends the session; false when it had ended before. */
export async function endSession(db: Database, sessionId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const ended = await endRow(tx as unknown as Database, sessionId);
    if (ended) {
      await recordAuditEvent(tx as unknown as Database, {
        event: "signed_out",
        actorId: ended.userId,
        subjectId: ended.userId,
      });
    }
    return ended !== undefined;
  });
}

type SessionTimes = { createdAt: Date; lastSeenAt: Date; expiresAt: Date; now: Date };

/** The limits of the present role count, also for a session begun under another. */
function isOver(role: UserRole, { createdAt, lastSeenAt, expiresAt, now }: SessionTimes): boolean {
  const { idleHours, absoluteDays } = sessionLimitsOf(role);
  return (
    now >= expiresAt ||
    now.getTime() - lastSeenAt.getTime() > idleHours * hour ||
    now.getTime() - createdAt.getTime() > absoluteDays * day
  );
}

type Spared = {
  /** The session they go on with. */
  but?: string | null;
  /** Leaves those that have shown a second factor. */
  withoutFactor?: boolean;
};

/** Ends what is open of somebody. @returns how many sessions */
export async function endSessionsOf(
  db: Database,
  userId: string,
  { but = null, withoutFactor = false }: Spared = {},
): Promise<number> {
  const ended = await db
    .update(userSessions)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(userSessions.userId, userId),
        isNull(userSessions.endedAt),
        but === null ? undefined : ne(userSessions.id, but),
        withoutFactor ? isNull(userSessions.factorAt) : undefined,
      ),
    )
    .returning({ id: userSessions.id });
  return ended.length;
}

async function endRow(db: Database, sessionId: string) {
  const [ended] = await db
    .update(userSessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(userSessions.id, sessionId), isNull(userSessions.endedAt)))
    .returning();
  return ended;
}
