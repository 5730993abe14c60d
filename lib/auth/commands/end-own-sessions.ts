import { and, eq, isNull, sql } from "drizzle-orm";
import { userSessions } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { transaction } from "../../transaction";
import type { SessionOnly } from "../schema";
import { endSessionsOf } from "../sessions";

/** Ends one of one's own sessions, wherever it is open. */
export async function endOwnSession(ctx: Context, { sessionId }: SessionOnly): Promise<void> {
  authorize(ctx, "account.own");
  const { id } = ctx.actor;
  await transaction(ctx, async ({ db }) => {
    const ended = await db
      .update(userSessions)
      .set({ endedAt: sql`now()` })
      .where(and(eq(userSessions.id, sessionId), eq(userSessions.userId, id), isNull(userSessions.endedAt)))
      .returning({ id: userSessions.id });
    if (ended.length === 0) throw notFound("session");
    await recordAuditEvent(db, {
      event: "session_ended",
      actorId: id,
      subjectId: id,
      detail: { sessions: 1 },
    });
  });
}

/** Ends all of one's own sessions but the one it is asked from. */
export async function endOtherSessions(ctx: Context, { sessionId }: SessionOnly): Promise<{ ended: number }> {
  authorize(ctx, "account.own");
  const { id } = ctx.actor;
  return transaction(ctx, async ({ db }) => {
    const sessions = await endSessionsOf(db, id, { but: sessionId });
    if (sessions > 0) {
      await recordAuditEvent(db, {
        event: "session_ended",
        actorId: id,
        subjectId: id,
        detail: { sessions },
      });
    }
    return { ended: sessions };
  });
}
