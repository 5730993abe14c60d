import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { describe, expect, onTestFinished } from "vitest";
import { captures, uploads } from "@/db/schema";
import { capturePastedText } from "@/lib/captures/capture-pasted-text";
import { expireUploads } from "@/lib/captures/expire-uploads";
import { finishUpload } from "@/lib/captures/finish-upload";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { reconcile } from "@/lib/captures/reconcile";
import { makeStagingFolder, stagedBytes, stagingFolder, stagingPath } from "@/lib/captures/staging";
import { verifyStoredBytes } from "@/lib/captures/verify-stored-bytes";
import type { Context } from "@/lib/context";
import { one } from "@/lib/rows";
import { diskStorage } from "@/lib/storage/disk";
import { objectKey, type Storage, StorageAway } from "@/lib/storage/storage";
import { type Newsroom, test } from "../../support/newsroom";
import { aSource } from "../../support/statements";

// What is found is logged.
Object.assign(process.env, { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", LOG_LEVEL: "silent" });

const tomorrow = new Date(Date.now() + 25 * 3_600_000);

const worker = ({ desk }: Newsroom): Context => ({ db: desk.db, actor: null });

async function aStore(): Promise<Storage & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "stet-reconcile-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { ...diskStorage(folder), folder };
}

/** An upload of which so many bytes have come. */
type UploadFacts = { bytes?: Buffer; size?: number; finished?: boolean; sourceId?: string };

async function anUpload(
  { reporter }: Newsroom,
  { bytes = Buffer.from("words"), size, finished = true, sourceId = "" }: UploadFacts = {},
) {
  const source = sourceId || (await aSource(reporter)).id;
  const id = randomBytes(16).toString("hex");
  await makeStagingFolder();
  await writeFile(stagingPath(id), bytes);
  await reporter.db.insert(uploads).values({
    id,
    ownerId: reporter.actor.id,
    sourceId: source,
    size: size ?? bytes.length,
    originalName: "words.txt",
    expiresAt: sql`now() + interval '1 day'`,
    ...(finished ? { finishedAt: sql`now()` } : {}),
  });
  return { id, sourceId: source };
}

const uploadNow = async ({ desk }: Newsroom, id: string) =>
  one(await desk.db.select().from(uploads).where(eq(uploads.id, id)));
const capturesOf = ({ desk }: Newsroom, sourceId: string) =>
  desk.db.select().from(captures).where(eq(captures.sourceId, sourceId));

describe("finishUpload", () => {
  test("makes one capture however often it is done, also at once", async ({ newsroom }) => {
    const store = await aStore();
    const { id, sourceId } = await anUpload(newsroom);
    const made = await Promise.all(
      Array.from({ length: 4 }, () => finishUpload(worker(newsroom), { uploadId: id }, store)),
    );
    const [capture, ...others] = await capturesOf(newsroom, sourceId);
    expect([others.length, capture?.state]).toEqual([0, "ready"]);
    expect(new Set(made.map((result) => result?.captureId))).toEqual(new Set([capture?.id]));
    expect(await stagedBytes(id)).toBeNull();
  });

  test("goes on where the store was away", async ({ newsroom }) => {
    const store = await aStore();
    const away: Storage = { ...store, put: () => Promise.reject(new StorageAway("full")) };
    const { id, sourceId } = await anUpload(newsroom);
    await expect(finishUpload(worker(newsroom), { uploadId: id }, away)).rejects.toBeInstanceOf(StorageAway);
    expect((await capturesOf(newsroom, sourceId)).map(({ state }) => state)).toEqual(["pending"]);
    await finishUpload(worker(newsroom), { uploadId: id }, store);
    expect((await capturesOf(newsroom, sourceId)).map(({ state }) => state)).toEqual(["ready"]);
  });

  test("makes nothing ready that the store gives back otherwise", async ({ newsroom }) => {
    const store = await aStore();
    const lying: Storage = { ...store, get: async () => Readable.from([Buffer.from("wards")]) };
    const { id, sourceId } = await anUpload(newsroom);
    await expect(finishUpload(worker(newsroom), { uploadId: id }, lying)).rejects.toThrow("not the bytes");
    expect((await capturesOf(newsroom, sourceId)).map(({ state }) => state)).toEqual(["pending"]);
    expect(await stagedBytes(id)).toBe(5);
  });

  test("adds nothing where the source already holds these bytes", async ({ newsroom }) => {
    const store = await aStore();
    const first = await anUpload(newsroom);
    await finishUpload(worker(newsroom), { uploadId: first.id }, store);
    const second = await anUpload(newsroom, { sourceId: first.sourceId });
    await finishUpload(worker(newsroom), { uploadId: second.id }, store);
    expect(await capturesOf(newsroom, first.sourceId)).toHaveLength(1);
    expect((await uploadNow(newsroom, second.id)).captureId).toBe(
      (await uploadNow(newsroom, first.id)).captureId,
    );
  });

  test.for([
    ["empty", Buffer.alloc(0), "no bytes"],
    [
      "a drawing that can carry scripts",
      Buffer.from('<?xml version="1.0"?>\n<svg onload="alert(1)"/>'),
      "SVG",
    ],
    ["a program", Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(64)]), "program"],
  ] as const)("refuses what is %s, and says why", async ([, bytes, words], { newsroom }) => {
    const store = await aStore();
    const { id, sourceId } = await anUpload(newsroom, { bytes });
    await finishUpload(worker(newsroom), { uploadId: id }, store);
    const capture = one(await capturesOf(newsroom, sourceId));
    expect(capture).toMatchObject({ state: "refused", refusal: expect.stringContaining(words) });
    expect([await stagedBytes(id), await readdir(store.folder)]).toEqual([null, []]);
  });

  test("refuses what is not whole any more", async ({ newsroom }) => {
    const { id, sourceId } = await anUpload(newsroom, { size: 99 });
    await finishUpload(worker(newsroom), { uploadId: id }, await aStore());
    expect(one(await capturesOf(newsroom, sourceId))).toMatchObject({ state: "refused", sha256: null });
  });
});

describe("reconcile", () => {
  test("has stored what has all come, and removes nothing young", async ({ newsroom }) => {
    const store = await aStore();
    const { id } = await anUpload(newsroom, { finished: false });
    const half = await anUpload(newsroom, { finished: false, size: 99 });
    await store.put(objectKey("a".repeat(64)), Readable.from([Buffer.from("x")]), 1);
    const found = await reconcile(worker(newsroom), { store });
    expect(found).toMatchObject({ stagedRemoved: 0, objectsRemoved: 0 });
    expect((await uploadNow(newsroom, id)).finishedAt).not.toBeNull();
    expect((await uploadNow(newsroom, half.id)).finishedAt).toBeNull();
  });

  test("brings captures to an end that a crash left pending: by their bytes, or refused without", async ({
    newsroom,
  }) => {
    const store = await aStore();
    const { id: sourceId } = await aSource(newsroom.reporter);
    const bytes = Buffer.from("Words stored before the crash.");
    const { sha256, size } = await hashBytes(Readable.from([bytes]));
    await store.put(objectKey(sha256), Readable.from([bytes]), size);
    const left = {
      sourceId,
      method: "command_line" as const,
      obtainedById: newsroom.reporter.actor.id,
      size,
      mediaType: "text/plain",
    };
    await newsroom.desk.db.insert(captures).values([
      { ...left, sha256 },
      { ...left, sha256: "c".repeat(64) },
    ]);
    expect((await reconcile(worker(newsroom), { store })).finished).toBe(0);
    expect((await reconcile(worker(newsroom), { store, now: tomorrow })).finished).toBe(2);
    const found = await capturesOf(newsroom, sourceId);
    expect(found.map(({ sha256: hash, state }) => [hash === sha256, state]).sort()).toEqual([
      [false, "refused"],
      [true, "ready"],
    ]);
  });

  test("removes after a day what nothing rests on, and nothing else", async ({ newsroom }) => {
    const store = await aStore();
    const { id: sourceId } = await aSource(newsroom.reporter);
    const { captureId } = await capturePastedText(
      newsroom.reporter,
      { sourceId, text: "Kept words." },
      store,
    );
    const { sha256 } = one(await newsroom.desk.db.select().from(captures).where(eq(captures.id, captureId)));
    const orphan = objectKey("b".repeat(64));
    await store.put(orphan, Readable.from([Buffer.from("x")]), 1);
    const open = await anUpload(newsroom, { finished: false, size: 99 });
    const nobodys = randomBytes(16).toString("hex");
    await writeFile(stagingPath(nobodys), "left by a crash");
    await writeFile(join(stagingFolder(), "README"), "not an upload");

    const found = await reconcile(worker(newsroom), { store, now: tomorrow });
    expect(found.objectsRemoved).toBe(1);
    expect(await store.head(orphan)).toBeNull();
    expect(await store.head(objectKey(sha256 ?? ""))).not.toBeNull();
    expect(found.missing).not.toContain(sha256);
    expect([await stagedBytes(nobodys), await stagedBytes(open.id)]).toEqual([null, 5]);
    expect(await readdir(stagingFolder())).toContain("README");
  });

  test("names captures without their bytes, and changed ones when all bytes are read", async ({
    newsroom,
  }) => {
    const store = await aStore();
    const { id: sourceId } = await aSource(newsroom.reporter);
    const hashes: string[] = [];
    for (const text of ["Lost words.", "Changed words."]) {
      const { captureId } = await capturePastedText(newsroom.reporter, { sourceId, text }, store);
      hashes.push(
        one(await newsroom.desk.db.select().from(captures).where(eq(captures.id, captureId))).sha256 ?? "",
      );
    }
    const [lost = "", changed = ""] = hashes;
    await store.remove(objectKey(lost));
    await writeFile(join(store.folder, objectKey(changed)), "Charged words.");
    const { missing } = await reconcile(worker(newsroom), { store });
    expect([missing.includes(lost), missing.includes(changed)]).toEqual([true, false]);
    const problems = new Map<string, string>();
    await verifyStoredBytes(worker(newsroom), (sha256, problem) => problems.set(sha256, problem), store);
    expect([problems.get(lost), problems.get(changed)]).toEqual([
      "the stored bytes are not there",
      "the stored bytes are not those of this hash",
    ]);
  });
});

describe("expireUploads", () => {
  test("gives up what ran out, and not what has all come", async ({ newsroom }) => {
    const whole = await anUpload(newsroom, { finished: false });
    const half = await anUpload(newsroom, { finished: false, size: 99 });
    const young = await anUpload(newsroom, { finished: false, size: 99 });
    for (const { id } of [whole, half]) {
      await newsroom.desk.db
        .update(uploads)
        .set({ expiresAt: sql`now() - interval '1 minute'` })
        .where(eq(uploads.id, id));
    }
    expect(await expireUploads(worker(newsroom))).toBe(1);
    expect((await uploadNow(newsroom, half.id)).abandonedAt).not.toBeNull();
    expect((await uploadNow(newsroom, whole.id)).finishedAt).not.toBeNull();
    expect((await uploadNow(newsroom, young.id)).abandonedAt).toBeNull();
    expect([await stagedBytes(half.id), await stagedBytes(young.id)]).toEqual([null, 5]);
  });
});
