// The end of a reset: the link is the leave to act. Nobody is signed in by it, so the second factor is asked as ever.
import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { passwordResets, users } from "@/db/schema";
import { recordAuditEvent } from "../audit";
import { hashPassword, passwordProblem } from "../auth/passwords";
import { DomainError, invalid } from "../errors";
import { transaction } from "../transaction";
import { endResets } from "./begin-reset";
import { endSessions } from "./end-access";
import { hashOfLink } from "./link-token";
import type { NewPasswordInput } from "./schema";

const over = () => new DomainError("conflict", "This link was used, replaced or has run out.");

/** Whose password a link may set; null when it was used, replaced or has run out. */
export async function resetAt(db: Database, token: string) {
  const hash = hashOfLink(token);
  if (!hash) return null;
  const [found] = await db
    .select({ id: passwordResets.id, userId: users.id, email: users.email, name: users.name })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .where(and(eq(passwordResets.tokenHash, hash), isNull(users.disabledAt), isOpen));
  return found ?? null;
}

const isOpen = and(
  isNotNull(passwordResets.userId),
  isNull(passwordResets.usedAt),
  isNull(passwordResets.endedAt),
  gt(passwordResets.expiresAt, sql`clock_timestamp()`),
);

/** Sets the new password, once; every session of the account ends. */
export async function finishReset(db: Database, { token, password }: NewPasswordInput): Promise<void> {
  const reset = await resetAt(db, token);
  if (!reset) throw over();
  const problem = passwordProblem(password, reset);
  if (problem) throw invalid("password", problem);
  const passwordHash = await hashPassword(password);

  await transaction({ db, actor: null }, async (ctx) => {
    const [user] = await ctx.db
      .update(users)
      .set({ passwordHash, version: sql`${users.version} + 1` })
      .where(and(eq(users.id, reset.userId), isNull(users.disabledAt)))
      .returning({ id: users.id });
    const used = await ctx.db
      .update(passwordResets)
      .set({ usedAt: sql`clock_timestamp()` })
      .where(and(eq(passwordResets.id, reset.id), isOpen))
      .returning({ id: passwordResets.id });
    if (!user || used.length === 0) throw over();
    await endResets(ctx, user.id);
    const sessions = await endSessions(ctx, user.id);
    await recordAuditEvent(ctx.db, {
      event: "password_reset",
      // Nobody was signed in: who had the link is not known.
      actorId: null,
      subjectId: user.id,
      detail: { sessions },
    });
  });
}
