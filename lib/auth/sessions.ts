// The session is a row, read on every request: ending the row, disabling the user or changing the role has effect at
// the next request, whatever a cookie says.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { userSessions, users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import { recordAuditEvent } from "../audit";
import type { Actor } from "../context";
import { sessionLimitsOf } from "../permissions/session-limits";
import { one } from "../rows";

const hour = 3_600_000;
const day = 24 * hour;

/** The time of last use is written at most this often, so that reading the desk is not writing the database. */
const seenEvery = 5 * 60_000;

export type SignedIn = { sessionId: string; actor: Actor; expiresAt: Date };

/** Makes a new session; the one the browser had before, if any, ends. Call inside a transaction. */
export async function startSession(
  db: Database,
  actor: Actor,
  previousId: string | null = null,
): Promise<SignedIn> {
  if (previousId) await endRow(db, previousId);
  const { absoluteDays } = sessionLimitsOf(actor.role);
  const session = one(
    await db
      .insert(userSessions)
      .values({ userId: actor.id, expiresAt: sql`now() + make_interval(days => ${absoluteDays})` })
      .returning({ id: userSessions.id, expiresAt: userSessions.expiresAt }),
  );
  return { sessionId: session.id, expiresAt: session.expiresAt, actor };
}

/** Whoever is signed in by this session, as the users table has them now; null when it has ended in any way. */
export async function actorOfSession(db: Database, sessionId: string): Promise<Actor | null> {
  const [row] = await db
    .select({
      user: { id: users.id, name: users.name, role: users.role },
      createdAt: userSessions.createdAt,
      lastSeenAt: userSessions.lastSeenAt,
      expiresAt: userSessions.expiresAt,
      // The database's clock decides: the clocks of several web processes may differ.
      now: sql<Date>`now()`.mapWith(userSessions.createdAt),
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(eq(userSessions.id, sessionId), isNull(userSessions.endedAt), isNull(users.disabledAt)));
  if (!row || isOver(row.user.role, row)) return null;
  if (row.now.getTime() - row.lastSeenAt.getTime() > seenEvery) {
    await db
      .update(userSessions)
      .set({ lastSeenAt: sql`now()` })
      .where(and(eq(userSessions.id, sessionId), isNull(userSessions.endedAt)));
  }
  return row.user;
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

async function endRow(db: Database, sessionId: string) {
  const [ended] = await db
    .update(userSessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(userSessions.id, sessionId), isNull(userSessions.endedAt)))
    .returning({ userId: userSessions.userId });
  return ended;
}
