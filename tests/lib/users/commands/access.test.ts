import { describe, expect } from "vitest";
import { users } from "@/db/schema";
import { verifyPassword } from "@/lib/auth/passwords";
import type { Context } from "@/lib/context";
import { addToken } from "@/lib/users/commands/add-token";
import { addUser } from "@/lib/users/commands/add-user";
import { disableUser } from "@/lib/users/commands/disable-user";
import { revokeTokens } from "@/lib/users/commands/revoke-tokens";
import { allAccounts } from "@/lib/users/queries/accounts";
import { userInput } from "@/lib/users/schema";
import { anAccount, auditOf, confirmed, rightPassword } from "../../../support/account";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";

const operatorOf = ({ desk: { db } }: Newsroom) => ({ db, actor: null, operator: true as const });
const person = () => ({
  email: `${crypto.randomUUID()}@newsroom.example`,
  name: "Nils New",
  role: "reporter" as const,
  password: rightPassword,
});

describe("the commands about access", () => {
  test.for([
    ["adding a user", (ctx: Context) => addUser(ctx, person())],
    ["disabling one", (ctx: Context, userId: string) => disableUser(ctx, { userId })],
    ["adding a token", (ctx: Context, userId: string) => addToken(ctx, { userId, name: "n" })],
    ["revoking tokens", (ctx: Context, userId: string) => revokeTokens(ctx, { userId, name: "n" })],
  ] as const)("refuse %s to everybody but admins and the operator", async ([, act], { newsroom }) => {
    const { reporter, editor, visitor } = newsroom;
    const victim = await anAccount(newsroom.desk.db);
    const before = await newsroom.desk.db.$count(users);
    for (const ctx of [reporter, editor]) {
      expect((await refusal(act(ctx, victim.id))).code).toBe("not_allowed");
    }
    expect((await refusal(act(visitor, victim.id))).code).toBe("not_signed_in");
    expect(await newsroom.desk.db.$count(users)).toBe(before);
    expect((await auditOf(newsroom.desk.db, victim.id)).map(({ event }) => event)).toEqual(["user_added"]);
  });

  test("write down who did it", async ({ newsroom }) => {
    const admin = confirmed(newsroom.admin);
    const user = await addUser(admin, person());
    const { id: tokenId } = await addToken(admin, { userId: user.id, name: "n" });
    await revokeTokens(operatorOf(newsroom), { userId: user.id, name: "n" });
    await disableUser(admin, { userId: user.id });
    expect(await auditOf(admin.db, user.id)).toEqual([
      { event: "user_added", actorId: admin.actor.id, detail: { role: "reporter" } },
      { event: "token_added", actorId: admin.actor.id, detail: { tokenId } },
      { event: "token_revoked", actorId: null, detail: { tokenId } },
      { event: "user_disabled", actorId: admin.actor.id, detail: { sessions: 0, tokens: 0, invitations: 0 } },
    ]);
  });
});

describe("addUser", () => {
  test("keeps the password as a hash only", async ({ newsroom }) => {
    const ctx = operatorOf(newsroom);
    const { id, email } = await addUser(ctx, person());
    const rows = await ctx.db.select().from(users);
    const hash = rows.find((row) => row.id === id)?.passwordHash ?? "";
    await expect(verifyPassword(hash, rightPassword)).resolves.toBe(true);
    expect(JSON.stringify(await allAccounts(ctx.db))).toContain(email);
    expect(JSON.stringify(await allAccounts(ctx.db))).not.toContain("argon2");
  });

  test("refuses a weak password and an address that has an account", async ({ newsroom }) => {
    const ctx = operatorOf(newsroom);
    const taken = await addUser(ctx, person());
    const weak = await refusal(addUser(ctx, { ...person(), password: "password1234" }));
    expect([weak.code, Object.keys(weak.fields)]).toEqual(["invalid", ["password"]]);
    const twice = await refusal(addUser(ctx, { ...person(), email: taken.email }));
    expect([twice.code, Object.keys(twice.fields)]).toEqual(["conflict", ["email"]]);
  });
});

describe("disableUser", () => {
  test("refuses a user who does not exist or is disabled already", async ({ newsroom }) => {
    const ctx = operatorOf(newsroom);
    expect((await refusal(disableUser(ctx, { userId: crypto.randomUUID() }))).code).toBe("not_found");
    const { id } = await addUser(ctx, person());
    await disableUser(ctx, { userId: id });
    expect((await refusal(disableUser(ctx, { userId: id }))).code).toBe("conflict");
    expect((await refusal(addToken(ctx, { userId: id, name: "n" }))).code).toBe("conflict");
  });
});

describe("userInput", () => {
  test("keeps an address in lower case", () => {
    expect(userInput.parse({ ...person(), email: " Nils@Newsroom.EXAMPLE " }).email).toBe(
      "nils@newsroom.example",
    );
  });

  test.for([
    "",
    "nils",
    "nils@",
    "@newsroom.example",
    "a@b@c.example",
    "nils smith@newsroom.example",
    "nils\uff20newsroom.example",
    "nіls@newsroom.example",
    "nils@newsroom.example\nbcc: x@y.example",
    `${"a".repeat(250)}@b.example`,
  ])("refuses the address %j", (email) => {
    expect(userInput.safeParse({ ...person(), email }).success).toBe(false);
  });

  test("refuses a field nobody asked for", () => {
    expect(userInput.safeParse({ ...person(), disabledAt: null }).success).toBe(false);
  });
});
