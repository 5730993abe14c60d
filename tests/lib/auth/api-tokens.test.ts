import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { apiTokens, users } from "@/db/schema";
import { actorOfToken, makeToken } from "@/lib/auth/api-tokens";
import { addToken } from "@/lib/users/commands/add-token";
import { disableUser } from "@/lib/users/commands/disable-user";
import { revokeTokens } from "@/lib/users/commands/revoke-tokens";
import { type Newsroom, test } from "../../support/newsroom";

async function aToken({ hire, desk: { db } }: Newsroom) {
  const operator = { db, actor: null, operator: true as const };
  const { actor } = await hire("reporter");
  const made = await addToken(operator, { userId: actor.id, name: "scraper" });
  const row = () => db.select().from(apiTokens).where(eq(apiTokens.id, made.id));
  return { db, operator, actor, ...made, row };
}

describe("actorOfToken", () => {
  test("gives the token's user with the role of the moment", async ({ newsroom }) => {
    const { db, actor, token } = await aToken(newsroom);
    await expect(actorOfToken(db, token)).resolves.toEqual(actor);
    await db.update(users).set({ role: "editor" }).where(eq(users.id, actor.id));
    await expect(actorOfToken(db, token)).resolves.toEqual({ ...actor, role: "editor" });
  });

  test("keeps only a hash of the token", async ({ newsroom }) => {
    const { token, row } = await aToken(newsroom);
    expect(token).toMatch(/^stet_[\w-]{43}$/);
    const [kept] = await row();
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(token.slice(5));
  });

  test("gives nobody for a token that is unknown or misformed", async ({ newsroom }) => {
    const { db, token } = await aToken(newsroom);
    for (const wrong of [
      makeToken(),
      "",
      "stet_",
      token.slice(0, -1),
      `${token}x`,
      token.toUpperCase(),
      "\0",
    ]) {
      await expect(actorOfToken(db, wrong)).resolves.toBeNull();
    }
  });

  test("gives nobody at the next request once it is revoked", async ({ newsroom }) => {
    const { db, operator, actor, token } = await aToken(newsroom);
    await revokeTokens(operator, { userId: actor.id, name: "scraper" });
    await expect(actorOfToken(db, token)).resolves.toBeNull();
  });

  test("gives nobody once its user is disabled, also where the token row was left open", async ({
    newsroom,
  }) => {
    const one = await aToken(newsroom);
    await disableUser(one.operator, { userId: one.actor.id });
    await expect(actorOfToken(one.db, one.token)).resolves.toBeNull();
    const other = await aToken(newsroom);
    await other.db.update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, other.actor.id));
    await expect(actorOfToken(other.db, other.token)).resolves.toBeNull();
  });

  test("notes its use at most once a minute", async ({ newsroom }) => {
    const { db, token, id, row } = await aToken(newsroom);
    const lastUse = async () => (await row())[0]?.lastUsedAt?.getTime();
    expect(await lastUse()).toBeUndefined();
    await actorOfToken(db, token);
    const first = await lastUse();
    await actorOfToken(db, token);
    expect(await lastUse()).toBe(first);
    await db
      .update(apiTokens)
      .set({ lastUsedAt: sql`now() - interval '61 seconds'` })
      .where(eq(apiTokens.id, id));
    await actorOfToken(db, token);
    expect(await lastUse()).toBeGreaterThanOrEqual(first ?? Number.NaN);
  });
});
