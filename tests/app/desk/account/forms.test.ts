import { describe, expect } from "vitest";
import { agents, rateLimits } from "@/db/schema";
import { openSession, sealSession } from "@/lib/auth/session-cookie";
import { actorOfSession, startSession } from "@/lib/auth/sessions";
import { anAccount, rightPassword } from "../../../support/account";
import { formOf, outcomeOf } from "../../../support/desk-forms";
import { type Newsroom, test } from "../../../support/newsroom";
import { inNewsroom, ownPage, publicOrigin, request } from "../../../support/request-scope";
import { contextOf, lastConfirmed, withAuthenticator } from "../../../support/second-factor";

const cookieName = "__Host-stet.session";
const longAgo = () => new Date(Date.now() - 11 * 60_000);

/** Somebody signed in with a browser that holds on to the cookies it is given. */
async function atTheirAccount(newsroom: Newsroom) {
  inNewsroom(newsroom);
  const { db } = newsroom.desk;
  await db.delete(rateLimits);
  const user = await anAccount(db, "editor");
  const settings = { origin: publicOrigin, secret: process.env.AUTH_SECRET ?? "" };
  let { sessionId } = await startSession(db, user);
  let set = request();
  const post = async <State>(act: () => Promise<State>, headers = ownPage) => {
    set = request(headers, { [cookieName]: await sealSession(sessionId, settings) });
    const outcome = await outcomeOf(act());
    const given = await openSession(set.get(cookieName)?.value, settings);
    if (given) sessionId = given;
    return outcome;
  };
  const account = await import("@/app/desk/account/actions");
  const { confirmAction } = await import("@/app/desk/account/confirm/actions");
  const { changePasswordAction } = await import("@/app/desk/account/password/actions");
  const authenticator = await import("@/app/desk/account/authenticator/actions");
  return {
    ...{ db, user, post, account, authenticator },
    session: () => sessionId,
    age: () => lastConfirmed(db, sessionId, longAgo()),
    use: (id: string) => {
      sessionId = id;
    },
    confirm: (fields: Record<string, string>, returnTo = "/desk/account") =>
      post(() => confirmAction(null, formOf({ ...fields, returnTo }))),
    changePassword: (password: string, headers = ownPage) =>
      post(() => changePasswordAction(null, formOf({ password })), headers),
  };
}

describe("forms of one's own account", () => {
  test("refuse a session nobody confirmed of late, lead to the proof, and do it afterwards", async ({
    newsroom,
  }) => {
    const at = await atTheirAccount(newsroom);
    await at.age();
    const password = "a kettle beside the window";
    await expect(at.changePassword(password)).resolves.toMatchObject({
      shown: { confirm: true, message: "Confirm first that it is you." },
    });
    const before = at.session();
    await expect(at.confirm({ password: "a guess" })).resolves.toMatchObject({
      shown: { problems: { password: ["This is not your password."] } },
    });
    await expect(at.confirm({ password: rightPassword }, "/desk/account/password")).resolves.toEqual({
      to: "/desk/account/password",
    });
    // The session was given a new name with the new powers; the old one is dead.
    expect(at.session()).not.toBe(before);
    await expect(actorOfSession(at.db, before, "optional")).resolves.toBeNull();
    await expect(at.changePassword(password)).resolves.toEqual({ to: "/desk/account?done=password" });
  });

  test("send a button that needs a proof to the proof, since nothing was typed", async ({ newsroom }) => {
    const at = await atTheirAccount(newsroom);
    at.use((await withAuthenticator(at.db, at.user)).sessionId);
    await at.age();
    const remove = () => at.post(() => at.account.removeAuthenticatorAction(null, formOf({})));
    await expect(remove()).resolves.toEqual({ to: "/desk/account/confirm?returnTo=%2Fdesk%2Faccount" });
  });

  test("give no password back, and lead to no other site", async ({ newsroom }) => {
    const at = await atTheirAccount(newsroom);
    const refused = await at.changePassword("password1234");
    expect(JSON.stringify(refused)).not.toContain("password1234");
    await expect(at.confirm({ password: rightPassword }, "//elsewhere.example")).resolves.toEqual({
      to: "/desk",
    });
  });

  test("count wrong proofs, also where a key would wrap them in a transaction", async ({ newsroom }) => {
    const at = await atTheirAccount(newsroom);
    const messages: string[] = [];
    for (let times = 0; times < 7; times++) {
      const fields = { password: "a guess", idempotencyKey: `guess-${times}` };
      const outcome = await at.confirm(fields);
      messages.push("shown" in outcome ? (outcome.shown?.message ?? "") : "");
    }
    expect(messages.filter((message) => message.startsWith("Too many attempts"))).toHaveLength(2);
  });

  test("refuse other sites", async ({ newsroom }) => {
    const at = await atTheirAccount(newsroom);
    const foreign = { ...ownPage, origin: "https://elsewhere.example" };
    await expect(at.changePassword("a kettle beside the window", foreign)).resolves.toMatchObject({
      shown: { message: expect.stringMatching(/nothing was done/) },
    });
    expect((await contextOf(at.db, at.session())).actor.id).toBe(at.user.id);
  });

  test("set up an authenticator and show recovery codes once, under a new session", async ({ newsroom }) => {
    const at = await atTheirAccount(newsroom);
    const { beginAuthenticatorAction, activateAuthenticatorAction } = at.authenticator;
    await expect(at.post(() => beginAuthenticatorAction(null, formOf({})))).resolves.toEqual({
      to: "/desk/account/authenticator",
    });
    const activate = (code: string) => at.post(() => activateAuthenticatorAction(null, formOf({ code })));
    await expect(activate("000000")).resolves.toMatchObject({
      shown: { problems: { code: expect.any(Array) } },
    });
    const { sharedSecret } = await import("../../../support/second-factor");
    const { generate } = await import("otplib");
    const before = at.session();
    const outcome = await activate(await generate({ secret: await sharedSecret(at.db, at.user.id) }));
    expect(outcome).toMatchObject({ shown: { codes: expect.arrayContaining([expect.any(String)]) } });
    await expect(actorOfSession(at.db, before, "optional")).resolves.toBeNull();
    await expect(actorOfSession(at.db, at.session(), "optional")).resolves.toMatchObject({ id: at.user.id });
  });
});

describe("where a second factor is required", () => {
  test("pages and forms of the desk lead an editor without one to set it up, and do nothing", async ({
    newsroom,
  }) => {
    const at = await atTheirAccount(newsroom);
    const { env } = await import("@/lib/env");
    Object.assign(env(), { secondFactor: "required" });
    try {
      const { getPageContext } = await import("@/app/_server/context");
      const open = (path: string, act?: Parameters<typeof getPageContext>[1]) =>
        at.post(async () => {
          await getPageContext(path, act);
        });
      await expect(open("/desk")).resolves.toEqual({ to: "/desk/account/set-up" });
      await expect(open("/desk/people", "registry.read")).resolves.toEqual({ to: "/desk/account/set-up" });
      await expect(open("/desk/account", "account.own")).resolves.toEqual({ shown: undefined });

      const { addPersonAction } = await import("@/app/desk/people/new/actions");
      const people = await at.db.$count(agents);
      await expect(
        at.post(() => addPersonAction(null, formOf({ name: "Dana Field" }))),
      ).resolves.toMatchObject({
        shown: { message: expect.stringMatching(/^Set up a second factor first/) },
      });
      expect(await at.db.$count(agents)).toBe(people);

      at.use((await withAuthenticator(at.db, at.user)).sessionId);
      await expect(open("/desk")).resolves.toEqual({ shown: undefined });
    } finally {
      Object.assign(env(), { secondFactor: "optional" });
    }
  });
});
