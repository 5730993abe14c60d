import { and, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, idempotencyKeys } from "@/db/schema";
import { recordAuditEvent } from "@/lib/audit";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { atMostOnce, daysKept, forgetOldKeys, once } from "@/lib/idempotency";
import { test } from "../support/newsroom";
import { refusal } from "../support/refusal";

/** Work that leaves one visible trace each time it is done. */
async function leaveTrace(ctx: ActorContext) {
  await recordAuditEvent(ctx.db, { event: "signed_out", actorId: ctx.actor.id });
  return { answer: crypto.randomUUID(), text: 'as "it" was\n\u2028 ✍' };
}
const tracesOf = ({ db, actor }: ActorContext) => db.$count(auditEvents, eq(auditEvents.actorId, actor.id));

describe("once", () => {
  test("does the work one time and gives every retry the first answer", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    const asked = { key: "k-1", request: "POST /a" };
    const first = await once(ctx, asked, leaveTrace);
    const second = await once(ctx, asked, leaveTrace);
    expect(second).toEqual(first);
    expect(await tracesOf(ctx)).toBe(1);
  });

  test("does the work one time when fifty ask at once", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    const asked = { key: "k-50", request: "POST /a" };
    const answers = await Promise.all(Array.from({ length: 50 }, () => once(ctx, asked, leaveTrace)));
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
    expect(await tracesOf(ctx)).toBe(1);
  });

  test("keeps nothing of work that fails, so that it can be tried again", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    const asked = { key: "k-2", request: "POST /a" };
    const failing = once(ctx, asked, async (ctx) => {
      await leaveTrace(ctx);
      throw new DomainError("invalid", "No.");
    });
    expect((await refusal(failing)).code).toBe("invalid");
    expect(await tracesOf(ctx)).toBe(0);
    await once(ctx, asked, leaveTrace);
    expect(await tracesOf(ctx)).toBe(1);
  });

  test("lets one that waited do the work when the first fails", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    const asked = { key: "k-3", request: "POST /a" };
    let started = () => {};
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    let fail = () => {};
    const mayFail = new Promise<void>((resolve) => {
      fail = resolve;
    });
    const first = once(ctx, asked, async () => {
      started();
      await mayFail;
      throw new DomainError("invalid", "No.");
    });
    await hasStarted;
    const second = once(ctx, asked, leaveTrace);
    fail();
    expect((await refusal(first)).code).toBe("invalid");
    await expect(second).resolves.toHaveProperty("answer");
    expect(await tracesOf(ctx)).toBe(1);
  });

  test("refuses the key for another request", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    await once(ctx, { key: "k-4", request: "POST /a" }, leaveTrace);
    const refused = await refusal(once(ctx, { key: "k-4", request: "POST /b" }, leaveTrace));
    expect([refused.code, refused.detail]).toEqual(["conflict", { keyReused: true }]);
    expect(await tracesOf(ctx)).toBe(1);
  });

  test("keeps the keys of two people apart", async ({ newsroom }) => {
    const [one, other] = [await newsroom.hire("reporter"), await newsroom.hire("reporter")];
    const asked = { key: "k-5", request: "POST /a" };
    const answers = [await once(one, asked, leaveTrace), await once(other, asked, leaveTrace)];
    expect(answers[0]).not.toEqual(answers[1]);
  });

  test("keeps an answer of nothing too", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    const asked = { key: "k-6", request: "POST /a" };
    await once(ctx, asked, async () => undefined);
    await once(ctx, asked, leaveTrace);
    expect(await tracesOf(ctx)).toBe(0);
    const mine = and(eq(idempotencyKeys.userId, ctx.actor.id), eq(idempotencyKeys.key, "k-6"));
    expect(await ctx.db.$count(idempotencyKeys, mine)).toBe(1);
  });
});

describe("atMostOnce", () => {
  test("leaves what a failure has counted, and keeps no answer", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    const failing = atMostOnce(ctx, "k-try", async (ctx) => {
      await leaveTrace(ctx);
      throw new DomainError("invalid", "Wrong.");
    });
    expect((await refusal(failing)).code).toBe("invalid");
    expect(await tracesOf(ctx)).toBe(1);
    await atMostOnce(ctx, "k-try", leaveTrace);
    const again = await refusal(atMostOnce(ctx, "k-try", leaveTrace));
    expect(again).toMatchObject({ code: "conflict", detail: { keyReused: true } });
    expect(await tracesOf(ctx)).toBe(2);
    const mine = and(eq(idempotencyKeys.userId, ctx.actor.id), eq(idempotencyKeys.key, "k-try"));
    expect(await ctx.db.select().from(idempotencyKeys).where(mine)).toMatchObject([{ answer: null }]);
  });
});

describe("forgetOldKeys", () => {
  test("forgets the keys older than they are kept for, and no other", async ({ newsroom }) => {
    const ctx = await newsroom.hire("reporter");
    for (const key of ["old", "young"]) await once(ctx, { key, request: "POST /a" }, leaveTrace);
    const days = sql`make_interval(days => ${daysKept})`;
    const aged = (key: string) => and(eq(idempotencyKeys.userId, ctx.actor.id), eq(idempotencyKeys.key, key));
    await ctx.db
      .update(idempotencyKeys)
      .set({ createdAt: sql`now() - ${days} - interval '1 minute'` })
      .where(aged("old"));
    await ctx.db
      .update(idempotencyKeys)
      .set({ createdAt: sql`now() - ${days} + interval '1 minute'` })
      .where(aged("young"));
    expect(await forgetOldKeys(ctx)).toBeGreaterThanOrEqual(1);
    expect(await ctx.db.$count(idempotencyKeys, aged("old"))).toBe(0);
    expect(await ctx.db.$count(idempotencyKeys, aged("young"))).toBe(1);
    await once(ctx, { key: "old", request: "POST /other" }, leaveTrace);
  });
});
