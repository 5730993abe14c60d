import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captures, uploads, userSessions } from "@/db/schema";
import { finishUpload } from "@/lib/captures/finish-upload";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { stagedBytes } from "@/lib/captures/staging";
import { one } from "@/lib/rows";
import { storage } from "@/lib/storage/open-storage";
import { objectKey } from "@/lib/storage/storage";
import { test } from "../../../support/newsroom";
import { publicOrigin } from "../../../support/request-scope";
import { aSource } from "../../../support/statements";
import { begin, idOf, patch, sendUpload, upload } from "../../../support/uploads";

const text = "The fares stay as they are.";

describe("answerUpload", () => {
  test("takes a file in pieces, tells how far it has come, and asks the worker when all is there", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const begun = await begin(newsroom, reporter, {
      sourceId,
      size: text.length,
      filename: "Fares\u202E — ‘21.txt",
    });
    expect(begun.status).toBe(201);
    const id = idOf(begun);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect((await patch(newsroom, reporter, id, 0, text.slice(0, 9))).headers.get("upload-offset")).toBe("9");
    const head = await sendUpload(newsroom, "HEAD", { as: reporter, path: `/${id}` });
    expect([head.status, head.headers.get("upload-offset"), head.headers.get("upload-length")]).toEqual([
      200,
      "9",
      String(text.length),
    ]);
    expect((await patch(newsroom, reporter, id, 3, text.slice(9))).status).toBe(409);
    expect((await patch(newsroom, reporter, id, 9, text.slice(9))).status).toBe(204);
    expect(await jobsOf(newsroom, id)).toBe(1);

    const made = await finishUpload({ db: newsroom.desk.db, actor: null }, { uploadId: id });
    const capture = one(
      await reporter.db
        .select()
        .from(captures)
        .where(eq(captures.id, made?.captureId ?? "")),
    );
    expect(capture).toMatchObject({
      state: "ready",
      method: "uploaded",
      mediaType: "text/plain",
      originalName: "Fares — ‘21.txt",
      size: text.length,
      obtainedById: reporter.actor.id,
    });
    const stored = await storage().get(objectKey(capture.sha256 ?? ""));
    expect(stored && (await hashBytes(stored))).toEqual({ sha256: capture.sha256, size: text.length });
    expect(await stagedBytes(id)).toBeNull();
    const after = await sendUpload(newsroom, "HEAD", { as: reporter, path: `/${id}` });
    expect([after.status, after.headers.get("upload-offset")]).toEqual([200, String(text.length)]);
  });

  test("makes the worker's task known at the next look when it was lost at the end", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const id = await upload(newsroom, reporter, { sourceId, body: text });
    await newsroom.desk.db.update(uploads).set({ finishedAt: null }).where(eq(uploads.id, id));
    await sendUpload(newsroom, "HEAD", { as: reporter, path: `/${id}` });
    expect(one(await reporter.db.select().from(uploads).where(eq(uploads.id, id))).finishedAt).not.toBeNull();
  });

  test.for(["PATCH", "HEAD", "DELETE", "OPTIONS"])(
    "meets no upload of anybody else by %s",
    async (method, { newsroom }) => {
      const { reporter, otherReporter, editor, admin } = newsroom;
      const { id: sourceId } = await aSource(reporter);
      const id = idOf(await begin(newsroom, reporter, { sourceId, size: 4 }));
      const headers = { "upload-offset": "0", "content-type": "application/offset+octet-stream" };
      const body = method === "PATCH" ? "evil" : undefined;
      for (const [as, status] of [
        [null, 401],
        [otherReporter, 404],
        [editor, 404],
        [admin, 404],
      ] as const) {
        expect((await sendUpload(newsroom, method, { as, path: `/${id}`, headers, body })).status).toBe(
          status,
        );
      }
      expect(await stagedBytes(id)).toBe(0);
    },
  );

  test("begins none in a source that may not be read or is public, nor for visitors", async ({
    newsroom,
  }) => {
    const { reporter, otherReporter, editor } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    expect((await begin(newsroom, null, { sourceId, size: 4 })).status).toBe(401);
    expect((await begin(newsroom, otherReporter, { sourceId, size: 4 })).status).toBe(404);
    expect((await begin(newsroom, editor, { sourceId, size: 4 })).status).toBe(201);
    expect((await begin(newsroom, reporter, { sourceId: crypto.randomUUID(), size: 4 })).status).toBe(404);
  });

  test("ends with the session: the next piece is refused", async ({ newsroom }) => {
    const leaver = await newsroom.hire("reporter");
    const { id: sourceId } = await aSource(leaver);
    const id = idOf(await begin(newsroom, leaver, { sourceId, size: 4 }));
    await newsroom.desk.db.execute(
      sql`update desk.users set disabled_at = now() where id = ${leaver.actor.id}`,
    );
    expect((await patch(newsroom, leaver, id, 0, "late")).status).toBe(401);
    expect(await stagedBytes(id)).toBe(0);
    expect(
      await newsroom.desk.db.$count(userSessions, eq(userSessions.userId, leaver.actor.id)),
    ).toBeGreaterThan(0);
  });

  test("refuses what does not come from a page of ours", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const id = idOf(await begin(newsroom, reporter, { sourceId, size: 4 }));
    const foreign = {
      origin: "https://elsewhere.example",
      "sec-fetch-site": "cross-site",
      host: "record.example",
    };
    for (const method of ["POST", "PATCH", "DELETE", "HEAD"]) {
      const path = method === "POST" ? "" : `/${id}`;
      expect((await sendUpload(newsroom, method, { as: reporter, path, from: foreign })).status).toBe(403);
    }
    const silent = { host: "record.example" };
    expect(
      (await sendUpload(newsroom, "DELETE", { as: reporter, path: `/${id}`, from: silent })).status,
    ).toBe(403);
    expect((await sendUpload(newsroom, "HEAD", { as: reporter, path: `/${id}`, from: silent })).status).toBe(
      200,
    );
    expect(foreign.origin).not.toBe(publicOrigin);
  });

  test.for([
    "/..%2f..%2fetc%2fpasswd",
    "/%2e%2e%2fsecret",
    "/%5c..%5csecret",
    "/0%00",
    "/%00",
    "/.",
    "/..",
    "/a/b",
    "/",
    `/${"0".repeat(31)}`,
    `/${"0".repeat(33)}`,
    `/${"A".repeat(32)}`,
    `/${"0".repeat(32)}`,
    `/${"%30".repeat(32)}`,
    `/${"0".repeat(32)}/`,
    `/x/${"0".repeat(32)}`,
    `/${"0".repeat(32)}.json`,
    `/${"0".repeat(32)}%2f..`,
  ])("finds nothing at the address %s", async (path, { newsroom }) => {
    for (const method of ["HEAD", "PATCH", "DELETE"]) {
      const headers = { "upload-offset": "0", "content-type": "application/offset+octet-stream" };
      const answer = await sendUpload(newsroom, method, { as: newsroom.reporter, path, headers });
      expect([method, answer.status]).toEqual([method, 404]);
    }
  });

  test("refuses lengths that are left open, beyond the limit, or no lengths", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const statusOf = async (headers: Record<string, string>) =>
      (await sendUpload(newsroom, "POST", { as: reporter, headers })).status;
    expect(await statusOf({ "upload-defer-length": "1" })).toBe(501);
    expect(await statusOf({})).toBe(400);
    for (const [size, status] of [
      [2 ** 40, 413],
      [2 ** 53, 422],
      ["1e+21", 422],
      ["-1", 400],
      ["1.5", 400],
      ["0x10", 400],
      ["4", 201],
    ] as const) {
      expect([size, (await begin(newsroom, reporter, { sourceId, size })).status]).toEqual([size, status]);
    }
    expect(await statusOf({ "upload-length": "4", "upload-concat": "partial" })).toBe(501);
  });

  test("takes no more bytes than were announced", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const id = idOf(await begin(newsroom, reporter, { sourceId, size: 4 }));
    expect((await patch(newsroom, reporter, id, 0, "more than four")).status).toBe(413);
    expect(await stagedBytes(id)).toBeLessThanOrEqual(4);
  });

  test("cancels an upload at its owner's word, and not once all of it has come", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const open = idOf(await begin(newsroom, reporter, { sourceId, size: 4 }));
    expect((await sendUpload(newsroom, "DELETE", { as: reporter, path: `/${open}` })).status).toBe(204);
    expect(await stagedBytes(open)).toBeNull();
    expect((await patch(newsroom, reporter, open, 0, "late")).status).toBe(410);
    const whole = await upload(newsroom, reporter, { sourceId, body: text });
    expect((await sendUpload(newsroom, "DELETE", { as: reporter, path: `/${whole}` })).status).toBe(409);
    expect(await stagedBytes(whole)).toBe(text.length);
  });
});

async function jobsOf(
  { desk, url }: { desk: { db: Parameters<typeof finishUpload>[0]["db"] }; url: string },
  id: string,
) {
  const { connect } = await import("@/db/connect");
  const owner = connect(url, "owner", { max: 1 });
  const [row] = await owner.db.execute<{ jobs: number }>(
    sql`select count(*)::int as jobs from graphile_worker.jobs where key = ${`store_upload:${id}`}`,
  );
  await owner.close();
  return desk && row?.jobs;
}
