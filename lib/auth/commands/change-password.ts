import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { signInSteps, userSessions, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { hashPassword, passwordProblem, verifyPassword } from "../passwords";
import type { PasswordChange } from "../schema";
import { renewSession } from "../sessions";

/**
 * Changes one's own password. Every other session ends, and every sign-in that is half done.
 * @returns the id of the session from now on
 */
export async function changePassword(
  ctx: Context,
  { password, sessionId }: PasswordChange & { sessionId: string },
): Promise<string> {
  authorize(ctx, "account.secure");
  const { id } = ctx.actor;
  const user = one(
    await ctx.db
      .select({ email: users.email, name: users.name, passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, id)),
  );
  const problem = passwordProblem(password, user);
  if (problem) throw invalid("password", problem);
  if (await verifyPassword(user.passwordHash, password)) {
    throw invalid("password", "Is the password you have now. Choose another one.");
  }
  const passwordHash = await hashPassword(password);

  return transaction(ctx, async ({ db }) => {
    await db
      .update(users)
      .set({ passwordHash, version: sql`${users.version} + 1` })
      .where(eq(users.id, id));
    await db.delete(signInSteps).where(eq(signInSteps.userId, id));
    const renewed = await renewSession(db, sessionId, { factor: false });
    await db
      .update(userSessions)
      .set({ endedAt: sql`now()` })
      .where(and(eq(userSessions.userId, id), isNull(userSessions.endedAt), ne(userSessions.id, renewed)));
    await recordAuditEvent(db, { event: "password_changed", actorId: id, subjectId: id });
    return renewed;
  });
}
