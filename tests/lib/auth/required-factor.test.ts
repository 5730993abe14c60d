import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { users } from "@/db/schema";
import { userRoles } from "@/db/vocabulary";
import { actorOfToken } from "@/lib/auth/api-tokens";
import { actorOfSession, startSession } from "@/lib/auth/sessions";
import { authorize } from "@/lib/permissions/authorize";
import { can, canSometimes } from "@/lib/permissions/can";
import { permissions, ruleOf } from "@/lib/permissions/policy";
import { addToken } from "@/lib/users/commands/add-token";
import { anAccount } from "../../support/account";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";

const setUp = ["account.own", "account.secure"];

describe("where a second factor is required", () => {
  test("editors and admins without one are known by it when they sign in; reporters and tokens do without", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    for (const role of userRoles) {
      const user = await anAccount(db, role);
      const { sessionId } = await startSession(db, user);
      const operator = { db, actor: null, operator: true as const };
      const { token } = await addToken(operator, { userId: user.id, name: "scraper" });
      const needed = role === "reporter" ? undefined : true;
      expect((await actorOfSession(db, sessionId, "required"))?.needsFactor).toBe(needed);
      expect((await actorOfSession(db, sessionId, "optional"))?.needsFactor).toBeUndefined();
      expect(await actorOfToken(db, token)).toEqual({ id: user.id, name: user.name, role });
    }
  });

  test("a reporter made editor needs one from the next request on", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const user = await anAccount(db, "reporter");
    const { sessionId } = await startSession(db, user);
    await db.update(users).set({ role: "editor" }).where(eq(users.id, user.id));
    await expect(actorOfSession(db, sessionId, "required")).resolves.toMatchObject({ needsFactor: true });
  });

  test("they may set one up, and nothing else of the whole policy", async ({ newsroom }) => {
    for (const { actor, db } of [newsroom.editor, newsroom.admin]) {
      const lacking = { ...actor, confirmed: true, needsFactor: true };
      const own = { createdById: actor.id, status: "draft" } as const;
      for (const permission of permissions) {
        const allowed = setUp.includes(permission);
        expect([permission, canSometimes(lacking, permission)]).toEqual([permission, allowed]);
        expect([permission, can(lacking, permission, own)]).toEqual([permission, allowed]);
        expect([permission, ruleOf(permission).withoutFactor === true]).toEqual([permission, allowed]);
        if (allowed) continue;
        const refused = await refusal(
          Promise.resolve().then(() => authorize({ db, actor: lacking }, permission)),
        );
        expect(refused).toMatchObject({ code: "not_allowed", detail: { setUp: true } });
      }
    }
  });
});
