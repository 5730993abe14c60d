import { users } from "@/db/schema";
import { recordAuditEvent } from "../../audit";
import { hashPassword, passwordProblem } from "../../auth/passwords";
import type { Context } from "../../context";
import { invalid } from "../../errors";
import { one } from "../../rows";
import { transaction } from "../../transaction";
import { authorizeAccess, type OperatorContext } from "../operator";
import type { UserInput } from "../schema";

/** Gives a person of the newsroom an account. */
export async function addUser(ctx: Context | OperatorContext, input: UserInput) {
  authorizeAccess(ctx);
  const { password, ...person } = input;
  const problem = passwordProblem(password, person);
  if (problem) throw invalid("password", problem);
  const passwordHash = await hashPassword(password);

  return transaction(ctx, async (ctx) => {
    const user = one(
      await ctx.db
        .insert(users)
        .values({ ...person, passwordHash })
        .returning({ id: users.id, email: users.email, name: users.name, role: users.role }),
    );
    await recordAuditEvent(ctx.db, {
      event: "user_added",
      actorId: ctx.actor?.id ?? null,
      subjectId: user.id,
      detail: { role: user.role },
    });
    return user;
  });
}
