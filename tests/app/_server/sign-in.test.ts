import { describe, expect } from "vitest";
import { anAccount, rightPassword } from "../../support/account";
import { type Newsroom, test } from "../../support/newsroom";
import { inNewsroom, ownPage, request } from "../../support/request-scope";
import { withAuthenticator } from "../../support/second-factor";

async function atTheDoor(newsroom: Newsroom) {
  inNewsroom(newsroom);
  const { enterDesk, leaveDesk } = await import("@/app/_server/sign-in");
  const { getContext, getPageContext } = await import("@/app/_server/context");
  const user = await anAccount(newsroom.desk.db, "editor");
  const enter = (password = rightPassword, email = user.email) => {
    const form = new FormData();
    form.append("email", email);
    form.append("password", password);
    return enterDesk(form);
  };
  return { user, enter, leaveDesk, getContext, getPageContext };
}

const name = "__Host-stet.session";
const stepName = "__Host-stet.sign-in";

describe("enterDesk and leaveDesk", () => {
  test("set a cookie that names a session, and end it", async ({ newsroom }) => {
    const { user, enter, leaveDesk, getContext } = await atTheDoor(newsroom);
    const set = request();
    await expect(enter()).resolves.toBe("entered");
    const cookie = set.get(name);
    expect(cookie?.options).toEqual({
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: true,
      maxAge: 14 * 24 * 60 * 60,
    });

    const held = { [name]: cookie?.value ?? "" };
    request(ownPage, held);
    expect((await getContext()).actor).toEqual({
      id: user.id,
      name: user.name,
      role: "editor",
      confirmed: true,
    });

    const cleared = request(ownPage, held);
    await leaveDesk();
    expect(cleared.get(name)).toMatchObject({ value: "", options: { maxAge: 0 } });
    request(ownPage, held);
    expect((await getContext()).actor).toBeNull();
  });

  test("end the session the browser had before", async ({ newsroom }) => {
    const { enter, getContext } = await atTheDoor(newsroom);
    const first = request();
    await enter();
    const before = { [name]: first.get(name)?.value ?? "" };
    const second = request(ownPage, before);
    await enter();
    expect(second.get(name)?.value).not.toBe(before[name]);
    request(ownPage, before);
    expect((await getContext()).actor).toBeNull();
  });

  test("give the address back with a refusal, and set nothing", async ({ newsroom }) => {
    const { user, enter } = await atTheDoor(newsroom);
    const set = request();
    await expect(enter("not the password")).resolves.toEqual({
      message: "Address and password do not match an account. Try again.",
      email: user.email,
      reference: undefined,
    });
    expect(set.size).toBe(0);
  });

  test("refuse a form of another site before looking at the password", async ({ newsroom }) => {
    const { enter, leaveDesk } = await atTheDoor(newsroom);
    const set = request({ ...ownPage, origin: "https://elsewhere.example" });
    await expect(enter()).resolves.toMatchObject({ message: expect.stringMatching(/nothing was done/) });
    await expect(leaveDesk()).rejects.toThrow(/nothing was done/);
    expect(set.size).toBe(0);
  });
});

describe("the second step", () => {
  test("is asked for by a cookie that opens nothing, and makes the session", async ({ newsroom }) => {
    const { user, enter, getContext } = await atTheDoor(newsroom);
    const { finishDesk, stepFactors } = await import("@/app/_server/sign-in");
    const phone = await withAuthenticator(newsroom.desk.db, user);
    const first = request();
    await expect(enter()).resolves.toBe("second step");
    expect([...first.keys()]).toEqual([stepName]);
    expect(first.get(stepName)?.options).toMatchObject({ httpOnly: true, sameSite: "lax", maxAge: 600 });
    const step = first.get(stepName)?.value ?? "";
    // Neither under its own name nor under that of a session.
    request(ownPage, { [stepName]: step, [name]: step });
    expect((await getContext()).actor).toBeNull();
    await expect(stepFactors()).resolves.toMatchObject({ authenticator: true });

    const finish = async (code: string, headers = ownPage) => {
      const set = request(headers, { [stepName]: step });
      const form = new FormData();
      form.append("code", code);
      return { refusal: await finishDesk(form), set };
    };
    const foreign = await finish(phone.recoveryCodes[0] ?? "", {
      ...ownPage,
      origin: "https://elsewhere.example",
    });
    expect(foreign.refusal).toMatchObject({ message: expect.stringMatching(/nothing was done/) });
    expect((await finish("000000")).set.size).toBe(0);
    const right = await finish(phone.recoveryCodes[0] ?? "");
    expect(right.refusal).toBeUndefined();
    expect(right.set.get(stepName)).toMatchObject({ value: "", options: { maxAge: 0 } });
    request(ownPage, { [name]: right.set.get(name)?.value ?? "" });
    expect((await getContext()).actor).toMatchObject({ id: user.id });
    expect((await finish(phone.recoveryCodes[1] ?? "")).refusal).toMatchObject({ beginAgain: true });
  });
});

describe("getPageContext", () => {
  test("sends whoever is not signed in to sign in, and back to the page", async ({ newsroom }) => {
    const { getPageContext } = await atTheDoor(newsroom);
    request(ownPage, {});
    const sent = await getPageContext("/desk?status=draft&q=a b").catch((error: { digest: string }) => error);
    expect(sent).toMatchObject({
      digest: "NEXT_REDIRECT;replace;/desk/sign-in?returnTo=%2Fdesk%3Fstatus%3Ddraft%26q%3Da+b;307;",
    });
  });
});
