import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import { users } from "@/db/schema";
import { actorOfToken } from "@/lib/auth/api-tokens";
import { signIn } from "@/lib/auth/sign-in";
import { acceptInvitation } from "@/lib/users/accept-invitation";
import { finishReset } from "@/lib/users/finish-reset";
import { allAccounts } from "@/lib/users/queries/accounts";
import { anAccount, anAddress, rightPassword } from "../support/account";
import { test } from "../support/newsroom";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command as an operator's shell would. */
async function stet(url: string, words: string[], input = "") {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/stet.ts", ...words], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  });
  child.stdin.end(input);
  const ended = once(child, "exit");
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out, errors, json: () => JSON.parse(out) };
}

const person = (email: string) => ["--email", email, "--name", "Cora Example", "--role", "editor"];

describe("stet", () => {
  test("lists its commands, and answers 2 for one that does not exist", async ({ newsroom }) => {
    const help = await stet(newsroom.url, []);
    expect(help.code).toBe(0);
    for (const name of ["migrate", "user create", "user disable", "token create"])
      expect(help.out).toContain(name);
    const unknown = await stet(newsroom.url, ["user", "delete"]);
    expect([unknown.code, unknown.out]).toEqual([2, ""]);
    expect(unknown.errors).toMatch(
      /no command "user delete".*user create, user list, user reset, user invite, user role, user disable/,
    );
    const misspelt = await stet(newsroom.url, ["user", "create", "--mail", "x"]);
    expect([misspelt.code, misspelt.out]).toEqual([2, ""]);
    expect(misspelt.errors).toMatch(/--mail/);
  });

  test("creates a user with a made password, shown once", async ({ newsroom }) => {
    const email = `${crypto.randomUUID()}@newsroom.example`;
    const made = await stet(newsroom.url, ["user", "create", ...person(email)]);
    expect([made.code, made.errors]).toEqual([0, ""]);
    const [, password = ""] = /Password, shown only now: (\S+)/.exec(made.out) ?? [];
    await expect(signIn(newsroom.desk.db, { email, password, address: anAddress() })).resolves.toMatchObject({
      actor: { name: "Cora Example", role: "editor" },
    });
  });

  test("creates a user with a password from standard input, and does not repeat it", async ({ newsroom }) => {
    const email = `${crypto.randomUUID()}@newsroom.example`;
    const words = ["user", "create", ...person(email), "--password-stdin", "--json"];
    const made = await stet(newsroom.url, words, `${rightPassword}\n`);
    expect([made.code, made.json()]).toMatchObject([0, { ok: true, user: { email, role: "editor" } }]);
    expect(made.out).not.toContain(rightPassword);
    await expect(
      signIn(newsroom.desk.db, { email, password: rightPassword, address: anAddress() }),
    ).resolves.toHaveProperty("sessionId");
  });

  test("refuses by field, saves nothing and answers 1", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const taken = await anAccount(db);
    const before = await db.$count(users);
    const refusals: [string[], string, string][] = [
      [["user", "create", "--email", "nobody", "--role", "boss", "--json"], "", "email,name,role"],
      [["user", "create", ...person(taken.email), "--json"], "", "email"],
      [
        ["user", "create", ...person("new@newsroom.example"), "--password-stdin", "--json"],
        "short",
        "password",
      ],
    ];
    for (const [words, input, fields] of refusals) {
      const refused = await stet(newsroom.url, words, input);
      expect([refused.code, refused.json().ok]).toEqual([1, false]);
      expect(Object.keys(refused.json().error.fields).sort().join()).toBe(fields);
    }
    expect(await db.$count(users)).toBe(before);
  });

  test("makes a token that works until it is revoked", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { id, email } = await anAccount(db);
    const words = ["--email", email, "--name", "scraper", "--json"];
    const made = await stet(newsroom.url, ["token", "create", ...words]);
    expect([made.code, made.json().ok]).toEqual([0, true]);
    await expect(actorOfToken(db, made.json().token)).resolves.toMatchObject({ id });

    expect((await stet(newsroom.url, ["token", "revoke", ...words])).json()).toEqual({
      ok: true,
      revoked: 1,
    });
    await expect(actorOfToken(db, made.json().token)).resolves.toBeNull();
    expect((await stet(newsroom.url, ["token", "revoke", ...words])).code).toBe(1);
  });

  test("disables a user, once", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { email } = await anAccount(db);
    const disabled = await stet(newsroom.url, ["user", "disable", "--email", email.toUpperCase()]);
    expect(disabled.code).toBe(0);
    const listed = await stet(newsroom.url, ["user", "list"]);
    expect(listed.out).toMatch(new RegExp(`${email}.*disabled`));
    expect(listed.out.trim().split("\n")).toHaveLength((await allAccounts(db)).length);
    expect((await stet(newsroom.url, ["user", "disable", "--email", email])).code).toBe(1);
    expect((await stet(newsroom.url, ["user", "disable"])).code).toBe(2);
  });

  test("invites by a link that is shown once, and changes a role", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const email = `${crypto.randomUUID()}@newsroom.example`;
    const invited = await stet(newsroom.url, ["user", "invite", "--email", email, "--role", "reporter"]);
    const [, token = ""] = /\/desk\/join\/([\w-]{43})/.exec(invited.out) ?? [];
    await acceptInvitation(db, { token, name: "Nora New", password: rightPassword });
    expect((await stet(newsroom.url, ["user", "role", "--email", email, "--role", "editor"])).code).toBe(0);
    expect((await allAccounts(db)).find((account) => account.email === email)?.role).toBe("editor");
    const again = await stet(newsroom.url, ["user", "role", "--email", email, "--role", "boss", "--json"]);
    expect([again.code, Object.keys(again.json().error.fields)]).toEqual([1, ["role"]]);
    const taken = await stet(newsroom.url, [
      "user",
      "invite",
      "--email",
      email,
      "--role",
      "editor",
      "--json",
    ]);
    expect([taken.code, Object.keys(taken.json().error.fields)]).toEqual([1, ["email"]]);
  });

  test("prints a link to a new password, which works once", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    const { email } = await anAccount(db);
    const made = await stet(newsroom.url, ["user", "reset", "--email", email]);
    expect([made.code, made.errors]).toEqual([0, ""]);
    const [, token = ""] = /https?:\/\/\S+\/desk\/reset\/([\w-]{43})/.exec(made.out) ?? [];
    const password = "another lantern, upstairs";
    await finishReset(db, { token, password });
    await expect(signIn(db, { email, password, address: anAddress() })).resolves.toHaveProperty("sessionId");
    const nobody = await stet(newsroom.url, ["user", "reset", "--email", "nobody@elsewhere.example"]);
    expect([nobody.code, nobody.out]).toEqual([1, ""]);
  });

  test("migrates what is migrated already without a change", async ({ newsroom }) => {
    expect(await stet(newsroom.url, ["migrate", "--json"])).toMatchObject({ code: 0, out: '{"ok":true}\n' });
  });

  test("says which database it cannot reach, without the password", async () => {
    const away = await stet("postgres://stet:not-to-be-shown@127.0.0.1:1/stet", ["user", "list"]);
    expect(away.code).toBe(1);
    expect(away.errors).toMatch(/ECONNREFUSED 127\.0\.0\.1:1/);
    expect(away.errors).not.toMatch(/not-to-be-shown/);
  });
});
