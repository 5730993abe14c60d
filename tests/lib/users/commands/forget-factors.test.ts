import { describe, expect } from "vitest";
import { factorsOf } from "@/lib/auth/second-factors";
import { actorOfSession } from "@/lib/auth/sessions";
import { forgetFactors } from "@/lib/users/commands/forget-factors";
import { anAccount, auditOf } from "../../../support/account";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { withAuthenticator } from "../../../support/second-factor";

describe("forgetFactors", () => {
  test("takes all of them and ends the sessions, so that another one is set up", async ({ newsroom }) => {
    const { db, actor } = newsroom.admin;
    const user = await anAccount(db, "editor");
    const { sessionId } = await withAuthenticator(db, user);
    const admin = { db, actor: { ...actor, confirmed: true } };
    await expect(forgetFactors(admin, { userId: user.id })).resolves.toMatchObject({
      removed: 1,
      sessions: 1,
    });
    expect(await factorsOf(db, user.id)).toEqual({ authenticator: false, passkeys: 0, recoveryCodes: 0 });
    await expect(actorOfSession(db, sessionId, "required")).resolves.toBeNull();
    expect((await auditOf(db, user.id)).at(-1)).toEqual({
      event: "second_factors_forgotten",
      actorId: actor.id,
      detail: { factors: 1, sessions: 1 },
    });
  });

  test("is for admins who have just confirmed that it is them, and for the operator", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    const { id: userId } = await anAccount(db, "editor");
    for (const { actor } of [newsroom.reporter, newsroom.editor]) {
      const refused = await refusal(forgetFactors({ db, actor: { ...actor, confirmed: true } }, { userId }));
      expect(refused.code).toBe("not_allowed");
    }
    expect((await refusal(forgetFactors(newsroom.admin, { userId }))).detail).toEqual({ confirm: true });
    expect((await refusal(forgetFactors(newsroom.visitor, { userId }))).code).toBe("not_signed_in");
    const operator = { db, actor: null, operator: true as const };
    await expect(forgetFactors(operator, { userId })).resolves.toMatchObject({ removed: 0 });
    const unknown = { userId: crypto.randomUUID() };
    expect((await refusal(forgetFactors(operator, unknown))).code).toBe("not_found");
  });
});
