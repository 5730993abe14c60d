import { eq } from "drizzle-orm";
import { redirect } from "next/navigation";
import { describe, expect, vi } from "vitest";
import { z } from "zod";
import { idempotencyKeys } from "@/db/schema";
import { sealSession } from "@/lib/auth/session-cookie";
import { endSession, startSession } from "@/lib/auth/sessions";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { type Newsroom, test } from "../../support/newsroom";
import { inNewsroom, ownPage, publicOrigin, request } from "../../support/request-scope";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/cache", () => ({ refresh }));

const schema = z.strictObject({
  words: z.string().min(1, "Give the words."),
  attributions: z.array(z.strictObject({ role: z.enum(["speaker"], "Is not a role.") })).default([]),
});

/** Somebody signed in with a browser, and a form action that counts how often it was done. */
async function atWork(newsroom: Newsroom) {
  inNewsroom(newsroom);
  const { runAction } = await import("@/app/_server/run-action");
  const { db, actor } = await newsroom.hire("reporter");
  const { sessionId } = await startSession(db, actor);
  const { AUTH_SECRET: secret = "" } = process.env;
  const cookies = {
    "__Host-stet.session": await sealSession(sessionId, { origin: publicOrigin, secret }),
  };
  const done: { by: string; words: string }[] = [];
  const act = async (fields: Record<string, string>, work?: (ctx: ActorContext) => Promise<unknown>) => {
    const form = new FormData();
    const keyed = { idempotencyKey: crypto.randomUUID(), ...fields };
    for (const [name, value] of Object.entries(keyed)) form.append(name, value);
    return runAction(form, {
      act: "desk.open",
      schema,
      run: async (ctx, input) => {
        const answer = await work?.(ctx);
        done.push({ by: ctx.actor.id, words: input.words });
        return answer ?? { number: done.length };
      },
    });
  };
  const from = (headers: Record<string, string> = ownPage) => request(headers, cookies);
  return { db, actor, sessionId, done, act, from, cookies };
}

describe("runAction", () => {
  test("does the work for whoever is signed in", async ({ newsroom }) => {
    const { actor, done, act, from } = await atWork(newsroom);
    from();
    await expect(act({ words: "It stays.", "attributions[0].role": "speaker" })).resolves.toEqual({
      ok: true,
      value: { number: 1 },
    });
    expect(done).toEqual([{ by: actor.id, words: "It stays." }]);
  });

  test.for([
    ["no evidence", { host: "record.example" }],
    ["no origin it will name", { ...ownPage, origin: "null" }],
    ["another site", { ...ownPage, origin: "https://elsewhere.example" }],
    ["a sub-domain", { ...ownPage, origin: "https://desk.record.example", "sec-fetch-site": "same-site" }],
    [
      "another site with a forged X-Forwarded-Host",
      {
        host: "record.example",
        origin: "https://elsewhere.example",
        "x-forwarded-host": "elsewhere.example",
      },
    ],
    ["a link elsewhere", { host: "record.example", "sec-fetch-site": "cross-site" }],
  ] as const)("refuses a post from %s, without effect", async ([, headers], { newsroom }) => {
    const { done, act, from } = await atWork(newsroom);
    from(headers);
    await expect(act({ words: "It stays." })).resolves.toMatchObject({ ok: false, code: "not_allowed" });
    expect(done).toEqual([]);
  });

  test("refuses whoever is not signed in, or no longer, and keeps what was typed", async ({ newsroom }) => {
    const { db, sessionId, done, act, from } = await atWork(newsroom);
    const refused = { ok: false, code: "not_signed_in", values: { words: "It stays." } };
    request(ownPage, {});
    await expect(act({ words: "It stays." })).resolves.toMatchObject(refused);
    request(ownPage, { "__Host-stet.session": "forged" });
    await expect(act({ words: "It stays." })).resolves.toMatchObject(refused);
    from();
    await expect(act({ words: "It stays." })).resolves.toMatchObject({ ok: true });
    await endSession(db, sessionId);
    await expect(act({ words: "It stays." })).resolves.toMatchObject(refused);
    expect(done).toHaveLength(1);
  });

  test("names the fields that are wrong, and unknown ones, and gives all values back", async ({
    newsroom,
  }) => {
    const { done, act, from } = await atWork(newsroom);
    from();
    const fields = { words: "", "attributions[0].role": "party", status: "published" };
    await expect(act(fields)).resolves.toEqual({
      ok: false,
      code: "invalid",
      message: "Some fields need attention.",
      fields: {
        words: ["Give the words."],
        "attributions.0.role": ["Is not a role."],
        status: ["There is no such field."],
      },
      detail: {},
      values: { words: "", attributions: [{ role: "party" }], status: "published" },
    });
    expect(done).toEqual([]);
  });

  test("has one effect for one key, however often and however parallel it is sent", async ({ newsroom }) => {
    const { done, act, from } = await atWork(newsroom);
    from();
    const fields = { words: "It stays.", idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => act(fields)));
    expect(done).toHaveLength(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"ok":true,"value":{"number":1}}']),
    );
    await expect(act({ ...fields, words: "It goes." })).resolves.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/was sent before/),
      values: { words: "It goes." },
    });
    expect(refresh).toHaveBeenCalled();
    await expect(act({ words: "It stays.", idempotencyKey: "a\nb" })).resolves.toMatchObject({
      code: "invalid",
      fields: { idempotencyKey: [expect.any(String)] },
    });
    expect(done).toHaveLength(1);
  });

  test("refuses a form without a key, and keeps what was typed", async ({ newsroom }) => {
    const { done, from } = await atWork(newsroom);
    const { runAction } = await import("@/app/_server/run-action");
    from();
    const form = new FormData();
    form.append("words", "It stays.");
    const run = async () => done.push({ by: "", words: "" });
    await expect(runAction(form, { act: "desk.open", schema, run })).resolves.toMatchObject({
      code: "invalid",
      fields: { idempotencyKey: [expect.any(String)] },
      values: { words: "It stays." },
    });
    expect(done).toEqual([]);
  });

  test("does what counts attempts at most once for a key, and lets a failed one be tried again", async ({
    newsroom,
  }) => {
    const { done, from, actor, db } = await atWork(newsroom);
    const { runAction } = await import("@/app/_server/run-action");
    from();
    const idempotencyKey = crypto.randomUUID();
    const guess = (words: string) =>
      runAction(
        { words, idempotencyKey },
        {
          act: "desk.open",
          counts: true,
          schema,
          run: async ({ actor }, { words }) => {
            if (words === "wrong") throw new DomainError("invalid", "Wrong.");
            done.push({ by: actor.id, words });
            return "a secret";
          },
        },
      );
    await expect(guess("wrong")).resolves.toMatchObject({ code: "invalid" });
    const answers = await Promise.all([guess("right"), guess("right"), guess("right")]);
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: "a secret" }]);
    expect(done).toEqual([{ by: actor.id, words: "right" }]);
    const kept = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, idempotencyKey));
    expect(kept).toMatchObject([{ requestHash: "", answer: null }]);
  });

  test("passes on what a command refuses", async ({ newsroom }) => {
    const { act, from } = await atWork(newsroom);
    from();
    const refuse = async () => {
      throw new DomainError("conflict", "Somebody else has edited it.", {}, { version: 4 });
    };
    await expect(act({ words: "It stays." }, refuse)).resolves.toMatchObject({
      ok: false,
      code: "conflict",
      message: "Somebody else has edited it.",
      detail: { version: 4 },
      values: { words: "It stays." },
    });
  });

  test("tells nothing of a fault but its reference", async ({ newsroom }) => {
    const { act, from } = await atWork(newsroom);
    from();
    const faults = [
      () => Promise.reject(new Error("secret-inside at /srv/stet/lib")),
      () => Promise.reject(Object.assign(new Error("secret-inside"), { code: "ECONNREFUSED" })),
      (ctx: ActorContext) => ctx.db.execute("select 'secret-inside' from nowhere"),
    ];
    for (const fault of faults) {
      const answer = await act({ words: "It stays." }, fault);
      expect(answer).toMatchObject({
        ok: false,
        code: "failed",
        reference: expect.stringMatching(/^\w{4}-\w{4}$/),
      });
      expect(JSON.stringify(answer)).not.toMatch(/secret-inside|srv|select|nowhere|stack/);
    }
  });

  test("lets a redirect through", async ({ newsroom }) => {
    const { act, from } = await atWork(newsroom);
    from();
    await expect(act({ words: "It stays." }, async () => redirect("/desk"))).rejects.toThrow("NEXT_REDIRECT");
  });
});
