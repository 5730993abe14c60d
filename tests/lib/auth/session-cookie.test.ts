import { encode } from "next-auth/jwt";
import { describe, expect, test } from "vitest";
import {
  openSession,
  openStepCookie,
  sealSession,
  sealStep,
  sessionCookie,
  stepCookie,
} from "@/lib/auth/session-cookie";

const settings = { origin: "https://record.example", secret: "kJ8w2mQx0vNc5rTy7uLp3zGb6hDf9sAe1iOk4" };
const sessionId = "01a2019d-80f4-70e9-ace1-fce423521495";

describe("sessionCookie", () => {
  test("is bound to the host over https", () => {
    expect(sessionCookie(settings)).toEqual({
      name: "__Host-stet.session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
  });

  test("is plain over http, where browsers refuse the prefix", () => {
    expect(sessionCookie({ origin: "http://localhost:3000" })).toMatchObject({
      name: "stet.session",
      options: { httpOnly: true, secure: false },
    });
  });
});

describe("openSession", () => {
  test("opens what was sealed, and the seal shows nothing", async () => {
    const cookie = await sealSession(sessionId, settings);
    expect(Buffer.from(cookie, "base64url").toString("latin1")).not.toContain(sessionId);
    await expect(openSession(cookie, settings)).resolves.toBe(sessionId);
  });

  test("refuses a cookie sealed with another secret", async () => {
    const cookie = await sealSession(sessionId, { ...settings, secret: `${settings.secret}x` });
    await expect(openSession(cookie, settings)).resolves.toBeNull();
  });

  test("refuses a cookie that was changed, or is none", async () => {
    const cookie = await sealSession(sessionId, settings);
    // Not the last letter, of which a part means nothing.
    const changed = `${cookie.slice(0, -5)}${cookie.at(-5) === "A" ? "B" : "A"}${cookie.slice(-4)}`;
    for (const text of [changed, "", "a.b.c", "\0", "null", sessionId, "e30.e30.", undefined]) {
      await expect(openSession(text, settings)).resolves.toBeNull();
    }
  });

  test("refuses a cookie that has run out, or names no session", async () => {
    const { secret } = settings;
    const over = await encode({ token: { sid: sessionId }, secret, maxAge: -60 });
    const other = await encode({ token: { sub: sessionId, role: "admin" }, secret });
    await expect(openSession(over, settings)).resolves.toBeNull();
    await expect(openSession(other, settings)).resolves.toBeNull();
  });
});

describe("the cookie of the first step", () => {
  test("is bound like that of the session, for ten minutes", async () => {
    expect(stepCookie(settings)).toEqual({
      name: "__Host-stet.sign-in",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
    });
    await expect(openStepCookie(await sealStep(sessionId, settings), settings)).resolves.toBe(sessionId);
  });

  test("is no session, and a session is no step", async () => {
    await expect(openSession(await sealStep(sessionId, settings), settings)).resolves.toBeNull();
    await expect(openStepCookie(await sealSession(sessionId, settings), settings)).resolves.toBeNull();
  });
});
