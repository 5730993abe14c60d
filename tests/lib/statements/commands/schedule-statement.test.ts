import { afterEach, describe, expect, vi } from "vitest";
import { embargoStatement } from "@/lib/statements/commands/embargo-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { scheduleStatement } from "@/lib/statements/commands/schedule-statement";
import { unscheduleStatement } from "@/lib/statements/commands/unschedule-statement";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aScheduled, inAnHour, lastRelease } from "../../../support/release";
import { revisionsOf } from "../../../support/revisions";
import { aDraft, anApproval, aPublication, aSubmission, entryNow } from "../../../support/statements";

afterEach(() => void vi.useRealTimers());

describe("scheduleStatement", () => {
  test("sets the time of release, in the name of this editor, and asks the worker for it", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const at = inAnHour();

    const scheduled = await scheduleStatement(editor, { id, version, at });

    expect(scheduled).toMatchObject({ id, status: "scheduled", version: version + 1 });
    expect(await entryNow(editor, id)).toMatchObject({ status: "scheduled", releaseAt: at });
    expect((await revisionsOf(editor, id)).at(-1)).toMatchObject({
      act: "scheduled",
      actorId: editor.actor.id,
      changed: false,
    });
    expect(await lastRelease(editor, id)).toMatchObject({
      act: "scheduled",
      until: at,
      byId: editor.actor.id,
    });
    const [job] = await jobsOf(newsroom.url, id);
    expect(job?.run_at).toEqual(at);
  });

  test("moves the time of what is scheduled, with one job for it", async ({ newsroom }) => {
    const { id, version } = await aScheduled(newsroom);
    const later = new Date(Date.now() + 7_200_000);

    await scheduleStatement(newsroom.editor, { id, version, at: later });

    expect(await entryNow(newsroom.editor, id)).toMatchObject({ releaseAt: later, version: version + 1 });
    expect(await lastRelease(newsroom.editor, id)).toMatchObject({ byId: newsroom.editor.actor.id });
    expect(await jobsOf(newsroom.url, id)).toMatchObject([{ run_at: later }]);
  });

  test("refuses a moment that has passed by the clock of the database, whatever its own says", async ({
    newsroom,
  }) => {
    const { editor } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const now = Date.now();

    for (const skewed of [now - 86_400_000, now, now + 86_400_000]) {
      vi.useFakeTimers({ now: skewed, toFake: ["Date"] });
      const past = await refusal(scheduleStatement(editor, { id, version, at: new Date(now - 60_000) }));
      expect.soft(past).toMatchObject({ code: "invalid", fields: { at: [expect.any(String)] } });
    }
    vi.useFakeTimers({ now: now + 86_400_000, toFake: ["Date"] });
    await expect(
      scheduleStatement(editor, { id, version, at: new Date(now + 3_600_000) }),
    ).resolves.toMatchObject({ status: "scheduled" });
  });

  test("refuses reporters, and an entry that is not approved", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const approved = await anApproval(newsroom);
    for (const ctx of [reporter, otherReporter]) {
      const { code } = await refusal(scheduleStatement(ctx, { ...approved, at: inAnHour() }));
      expect.soft(code).toBe("not_allowed");
    }
    for (const make of [aDraft, aSubmission, aPublication]) {
      const { id, version } = await make(newsroom);
      const { code } = await refusal(scheduleStatement(editor, { id, version, at: inAnHour() }));
      expect.soft(code, make.name).toBe("conflict");
    }
    expect((await refusal(scheduleStatement(newsroom.visitor, { ...approved, at: inAnHour() }))).code).toBe(
      "not_signed_in",
    );
  });

  test("refuses a version that is no longer the present one", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);
    const stale = scheduleStatement(newsroom.editor, { id, version: version - 1, at: inAnHour() });
    expect((await refusal(stale)).code).toBe("conflict");
  });

  test("publishes now what was scheduled for later", async ({ newsroom }) => {
    const { id, version } = await aScheduled(newsroom);
    await expect(publishStatement(newsroom.editor, { id, version })).resolves.toMatchObject({
      status: "published",
    });
    expect(await entryNow(newsroom.editor, id)).toMatchObject({ releaseAt: null });
  });
});

describe("unscheduleStatement", () => {
  test("lifts the time; the entry is approved as before", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id, version } = await aScheduled(newsroom);

    await unscheduleStatement(editor, { id, version });

    expect(await entryNow(editor, id)).toMatchObject({ status: "approved", releaseAt: null });
    expect((await revisionsOf(editor, id)).at(-1)).toMatchObject({ act: "unscheduled" });
    expect(await lastRelease(editor, id)).toMatchObject({ act: "unscheduled" });
  });

  test("refuses reporters, and what is not scheduled", async ({ newsroom }) => {
    const scheduled = await aScheduled(newsroom);
    const approved = await anApproval(newsroom);
    expect((await refusal(unscheduleStatement(newsroom.reporter, scheduled))).code).toBe("not_allowed");
    expect((await refusal(unscheduleStatement(newsroom.editor, approved))).code).toBe("conflict");
  });
});

describe("embargoStatement", () => {
  test("holds an entry back until its end, and says so", async ({ newsroom }) => {
    const { editor, reporter } = newsroom;
    const { id, version } = await anApproval(newsroom);
    const until = inAnHour();

    await embargoStatement(reporter, { id, version, until });

    expect(await lastRelease(editor, id)).toMatchObject({ act: "embargoed", until });
    expect((await refusal(publishStatement(editor, { id, version }))).message).toMatch(/under embargo/);
    const early = new Date(until.getTime() - 60_000);
    expect((await refusal(scheduleStatement(editor, { id, version, at: early }))).code).toBe("conflict");
    await expect(scheduleStatement(editor, { id, version, at: until })).resolves.toMatchObject({ id });
    const beyond = new Date(until.getTime() + 60_000);
    expect((await refusal(embargoStatement(editor, { id, version: version + 1, until: beyond }))).code).toBe(
      "conflict",
    );
  });

  test("is lifted, and leaves the approval as it is", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id, version } = await anApproval(newsroom);
    await embargoStatement(editor, { id, version, until: inAnHour() });

    await embargoStatement(editor, { id, version, until: null });

    expect(await lastRelease(editor, id)).toMatchObject({ act: "embargo_lifted" });
    await expect(publishStatement(editor, { id, version })).resolves.toMatchObject({ status: "published" });
  });

  test("refuses other reporters, a moment that has passed, and a published entry", async ({ newsroom }) => {
    const { otherReporter, editor } = newsroom;
    const { id, version } = await aSubmission(newsroom);
    const published = await aPublication(newsroom);

    expect((await refusal(embargoStatement(otherReporter, { id, version, until: inAnHour() }))).code).toBe(
      "not_allowed",
    );
    expect(
      (await refusal(embargoStatement(editor, { id, version, until: new Date(0) }))).fields,
    ).toHaveProperty("until");
    const late = { id: published.id, version: published.version, until: inAnHour() };
    expect((await refusal(embargoStatement(editor, late))).code).toBe("conflict");
  });
});

async function jobsOf(url: string, statementId: string) {
  const { default: postgres } = await import("postgres");
  const owner = postgres(url, { max: 1 });
  try {
    return await owner<{ run_at: Date }[]>`
      select run_at from graphile_worker.jobs where key = ${`release_statement:${statementId}`}`;
  } finally {
    await owner.end();
  }
}
