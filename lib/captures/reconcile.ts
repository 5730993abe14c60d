// Rows and bytes are kept in two places, and a crash may leave one without the other. Both ways are looked through.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { capturePages, captures, uploads } from "@/db/schema";
import type { Context } from "../context";
import { askWorker } from "../jobs";
import { log } from "../log";
import { storage } from "../storage/open-storage";
import { objectKey, type Storage } from "../storage/storage";
import { finishPending } from "./finish-pending";
import { receivedWhole } from "./received-whole";
import { noneIfMissing, removeStaged, stagingFolder, uploadIdForm } from "./staging";

const day = 24 * 3_600_000;
const batch = 500;

export type Reconciled = {
  /** Received uploads that waited for nobody; the worker is asked again. */
  askedAgain: number;
  /** Captures whose bytes were stored before a crash and are ready now; those whose bytes never came are refused. */
  finished: number;
  /** Staged files and stored objects that nothing rests on. */
  stagedRemoved: number;
  objectsRemoved: number;
  /** SHA-256 of ready captures whose bytes are not there, or have another length. */
  missing: string[];
};

/**
 * Finishes what a crash interrupted and removes what nothing rests on; nothing younger than a day is removed, so that
 * nothing on its way is.
 */
export async function reconcile(
  ctx: Context,
  { now = new Date(), store = storage() }: { now?: Date; store?: Storage } = {},
): Promise<Reconciled> {
  const old = new Date(now.getTime() - day);
  const askedAgain = await askAgain(ctx);
  const finished = await finishPending(ctx, store, old);
  const stagedRemoved = await removeOrphanedStaging(ctx, old);
  const objectsRemoved = await removeOrphanedObjects(ctx, store, old);
  const missing = await missingBytes(ctx, store);
  if (missing.length > 0) log().fatal({ alarm: "stored_bytes", missing }, "captures without their bytes");
  const found = { askedAgain, finished, stagedRemoved, objectsRemoved, missing };
  log().info({ ...found, missing: missing.length }, "storage reconciled");
  return found;
}

/** Uploads of which all has come, and of which nothing was made. Asking twice is harmless. */
async function askAgain(ctx: Context): Promise<number> {
  const waiting = await ctx.db
    .select({ id: uploads.id, size: uploads.size, finishedAt: uploads.finishedAt })
    .from(uploads)
    .leftJoin(captures, eq(captures.id, uploads.captureId))
    .where(and(isNull(uploads.abandonedAt), or(isNull(uploads.captureId), eq(captures.state, "pending"))));
  let asked = 0;
  for (const upload of waiting) {
    if (upload.finishedAt) {
      await askWorker(ctx, { task: "store_upload", payload: { uploadId: upload.id } });
      asked++;
    } else if (await receivedWhole(ctx, upload)) asked++;
  }
  return asked;
}

async function removeOrphanedStaging(ctx: Context, old: Date): Promise<number> {
  const names = ((await readdir(stagingFolder()).catch(noneIfMissing)) ?? []).filter((name) =>
    uploadIdForm.test(name),
  );
  let removed = 0;
  for (let at = 0; at < names.length; at += batch) {
    const some = names.slice(at, at + batch);
    // Needed while bytes may still come, and until they are made a capture.
    const needed = await ctx.db
      .select({ id: uploads.id })
      .from(uploads)
      .leftJoin(captures, eq(captures.id, uploads.captureId))
      .where(
        and(
          inArray(uploads.id, some),
          isNull(uploads.abandonedAt),
          or(isNull(uploads.captureId), eq(captures.state, "pending")),
        ),
      );
    const kept = new Set(needed.map(({ id }) => id));
    for (const name of some) {
      if (kept.has(name)) continue;
      const found = await stat(join(stagingFolder(), name)).catch(noneIfMissing);
      if (!found || found.mtime > old) continue;
      await removeStaged(name);
      removed++;
    }
  }
  return removed;
}

async function removeOrphanedObjects(ctx: Context, store: Storage, old: Date): Promise<number> {
  let removed = 0;
  let some: string[] = [];
  const sweep = async () => {
    const needed = await neededOf(
      ctx,
      some.map(hashOf).filter((hash) => hash !== null),
    );
    for (const key of some) {
      const hash = hashOf(key);
      if (hash !== null && needed.has(hash)) continue;
      await store.remove(key);
      removed++;
    }
    some = [];
  };
  for await (const { key, storedAt } of store.list("")) {
    if (storedAt > old || !(hashOf(key) || key.startsWith("incoming/"))) continue;
    some.push(key);
    if (some.length >= batch) await sweep();
  }
  await sweep();
  return removed;
}

/** The hash an object is kept under; null for what is no object of a capture. */
const hashOf = (key: string) => /^sha256\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(key)?.[1] ?? null;

async function neededOf(ctx: Context, hashes: string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const [rows, images] = await Promise.all([
    ctx.db
      .select({ sha256: captures.sha256 })
      .from(captures)
      .where(and(inArray(captures.sha256, hashes), ne(captures.state, "refused"))),
    ctx.db
      .select({ sha256: capturePages.imageSha256 })
      .from(capturePages)
      .where(inArray(capturePages.imageSha256, hashes)),
  ]);
  return new Set([...rows, ...images].flatMap(({ sha256 }) => sha256 ?? []));
}

/** Ready captures whose object is not there or has another length; the bytes themselves are read by `stet verify`. */
async function missingBytes(ctx: Context, store: Storage): Promise<string[]> {
  const missing: string[] = [];
  let after = "";
  for (;;) {
    const rows = await ctx.db
      .selectDistinct({ sha256: captures.sha256, size: captures.size })
      .from(captures)
      .where(and(eq(captures.state, "ready"), isNotNull(captures.sha256), sql`${captures.sha256} > ${after}`))
      .orderBy(captures.sha256)
      .limit(batch);
    for (const { sha256, size } of rows) {
      if (!sha256) continue;
      const found = await store.head(objectKey(sha256));
      if (found?.size !== size) missing.push(sha256);
      after = sha256;
    }
    if (rows.length < batch) return missing;
  }
}
