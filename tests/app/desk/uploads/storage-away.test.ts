import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import { uploads } from "@/db/schema";
import { storage } from "@/lib/storage/open-storage";
import { StorageAway } from "@/lib/storage/storage";
import { test } from "../../../support/newsroom";
import { aSource } from "../../../support/statements";
import { begin } from "../../../support/uploads";

describe("uploads while the store is away", () => {
  test("are not begun: the answer says so, and when to come back", async ({ newsroom }) => {
    const { reporter } = newsroom;
    // Something else stands where the folder should be.
    const place = process.env.STET_STORAGE_DIR ?? "";
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, "a file");
    const { id: sourceId } = await aSource(reporter);
    const answer = await begin(newsroom, reporter, { sourceId, size: 4 });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("Files cannot be stored") });
    expect(await newsroom.desk.db.$count(uploads)).toBe(0);
    await rm(place);
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(201);
  });

  test("are not begun where a store that was there is gone, and no store is begun in its place", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const place = process.env.STET_STORAGE_DIR ?? "";
    const { id: sourceId } = await aSource(reporter);
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(201);
    await rename(place, `${place}-gone`);
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(503);
    await expect(storage().head("sha256/00")).rejects.toThrow(StorageAway);
    await expect(storage().get("sha256/00")).rejects.toThrow(StorageAway);
    await expect(readdir(place)).rejects.toThrow("ENOENT");
    await rename(`${place}-gone`, place);
    expect(await storage().head("sha256/00")).toBeNull();
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(201);
  });

  test("hold no room where the bytes cannot be written", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    // Something else stands where the folder of what is on its way should be.
    const place = process.env.STET_STAGING_DIR ?? "";
    await rm(place, { recursive: true, force: true });
    await writeFile(place, "a file");
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(503);
    await rm(place);
    const held = and(eq(uploads.sourceId, sourceId), isNull(uploads.abandonedAt));
    expect(await newsroom.desk.db.$count(uploads, held)).toBe(0);
    expect((await begin(newsroom, reporter, { sourceId, size: 4 })).status).toBe(201);
  });
});
