import { eq, sql } from "drizzle-orm";
import { signInSteps, users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import type { Context } from "../../context";
import { invalid } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { endResets } from "../../users/begin-reset";
import { hashPassword, passwordProblem, verifyPassword } from "../passwords";
import type { PasswordChange } from "../schema";
import { endSessionsOf, renewSession } from "../sessions";

/**
 * Changes one's own password. Every other session ends, and every sign-in that is half done, and every link to a new
 * one.
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

  return transaction(ctx, async (ctx) => {
    const { db } = ctx;
    await db
      .update(users)
      .set({ passwordHash, version: sql`${users.version} + 1` })
      .where(eq(users.id, id));
    await db.delete(signInSteps).where(eq(signInSteps.userId, id));
    const renewed = await renewSession(db, sessionId, { factor: false });
    await endSessionsOf(db, id, { but: renewed });
    await endResets(ctx, id);
    await recordAuditEvent(db, { event: "password_changed", actorId: id, subjectId: id });
    return renewed;
  });
}
