// What every driver has to do alike. A real store is tested as well where TEST_S3_* name one.
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStorage } from "@/lib/storage/disk";
import { s3Storage } from "@/lib/storage/s3";
import { objectKey, type Storage, StorageAway } from "@/lib/storage/storage";
import { type FakeBucket, startFakeBucket } from "../../support/storage/fake-bucket";

type Driver = { open(): Promise<Storage>; goAway(): Promise<Storage> };

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "stet-storage-"));
  folders.push(made);
  return made;
}

let bucket: FakeBucket;
const inBucket = () =>
  s3Storage({ ...bucket, region: "us-east-1", accessKeyId: "key", secretAccessKey: "secret of the test" });

const drivers: Record<string, Driver> = {
  disk: {
    open: async () => diskStorage(join(await folder(), "storage")),
    goAway: async () => {
      const place = join(await folder(), "storage");
      await writeFile(place, "not a folder");
      return diskStorage(place);
    },
  },
  bucket: {
    open: async () => inBucket(),
    goAway: async () =>
      s3Storage({
        bucket: "none",
        endpoint: "http://127.0.0.1:1",
        region: "us-east-1",
        accessKeyId: "key",
        secretAccessKey: "secret of the test",
      }),
  },
};

const { TEST_S3_ENDPOINT, TEST_S3_BUCKET, TEST_S3_ACCESS_KEY_ID, TEST_S3_SECRET_ACCESS_KEY } = process.env;
if (TEST_S3_ENDPOINT && TEST_S3_BUCKET) {
  const real = {
    endpoint: TEST_S3_ENDPOINT,
    region: "us-east-1",
    accessKeyId: TEST_S3_ACCESS_KEY_ID,
    secretAccessKey: TEST_S3_SECRET_ACCESS_KEY,
  };
  drivers["a real store"] = {
    open: async () => s3Storage({ ...real, bucket: TEST_S3_BUCKET }),
    goAway: async () => s3Storage({ ...real, bucket: "there-is-no-such-bucket" }),
  };
}

beforeAll(async () => {
  bucket = await startFakeBucket();
});

const bytesOf = async (body: Readable | null) => (body ? Buffer.concat(await body.toArray()) : null);

function anObject(size = 1000) {
  const bytes = randomBytes(size);
  const key = objectKey(createHash("sha256").update(bytes).digest("hex"));
  return {
    key,
    bytes,
    size,
    body: () => Readable.from([bytes.subarray(0, size >> 1), bytes.subarray(size >> 1)]),
  };
}

describe.each(Object.entries(drivers))("storage: %s", (_, { open, goAway }) => {
  test("gives back what was put, whole and in ranges", async () => {
    const store = await open();
    const { key, bytes, size, body } = anObject(70_000);
    await store.put(key, body(), size);
    expect(await bytesOf(await store.get(key))).toEqual(bytes);
    for (const [start, end] of [
      [0, 0],
      [0, 69_999],
      [12, 40_000],
      [69_999, 69_999],
    ] as const) {
      expect(await bytesOf(await store.get(key, { start, end }))).toEqual(bytes.subarray(start, end + 1));
    }
    expect(await store.head(key)).toMatchObject({ key, size });
  });

  test("keeps objects without bytes", async () => {
    const store = await open();
    const { key, size, body } = anObject(0);
    await store.put(key, body(), size);
    expect((await store.head(key))?.size).toBe(0);
    expect((await bytesOf(await store.get(key)))?.length).toBe(0);
  });

  test("knows nothing of what was not put", async () => {
    const store = await open();
    const { key } = anObject();
    expect([await store.head(key), await store.get(key)]).toEqual([null, null]);
    await store.remove(key);
  });

  test("leaves an object that is there as it is", async () => {
    const store = await open();
    const { key, bytes, size, body } = anObject();
    await store.put(key, body(), size);
    await store.put(key, Readable.from([Buffer.alloc(size)]), size);
    expect(await bytesOf(await store.get(key))).toEqual(bytes);
  });

  test("puts the same object ten times at once", async () => {
    const store = await open();
    const { key, bytes, size, body } = anObject(300_000);
    await Promise.all(Array.from({ length: 10 }, () => store.put(key, body(), size)));
    expect(await bytesOf(await store.get(key))).toEqual(bytes);
  });

  test("keeps nothing of a put that breaks off or has another length", async () => {
    const store = await open();
    const { key, size } = anObject();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(10);
        throw new Error("the file is gone");
      })(),
    );
    await expect(store.put(key, broken, size)).rejects.toThrow();
    await expect(store.put(key, Readable.from([Buffer.alloc(10)]), size)).rejects.toThrow();
    expect(await store.head(key)).toBeNull();
  });

  test("lists by the beginning of the key, each object once, and forgets what was removed", async () => {
    const store = await open();
    const made = Array.from({ length: 5 }, () => anObject(10));
    for (const { key, size, body } of made) await store.put(key, body(), size);
    const keysOf = async (prefix: string) => {
      const keys: string[] = [];
      for await (const { key } of store.list(prefix)) keys.push(key);
      return keys.sort();
    };
    const keys = made.map(({ key }) => key).sort();
    expect((await keysOf("sha256/")).filter((key) => keys.includes(key))).toEqual(keys);
    expect(await keysOf(keys[0]?.slice(0, 20) ?? "")).toEqual([keys[0]]);
    expect(await keysOf("other/")).toEqual([]);
    await store.remove(keys[0] ?? "");
    expect(await store.head(keys[0] ?? "")).toBeNull();
    expect(await keysOf(keys[0]?.slice(0, 20) ?? "")).toEqual([]);
  });

  test("says that it can be used, and that it cannot", async () => {
    await (await open()).check();
    const away = await goAway();
    const { key, size, body } = anObject();
    for (const use of [
      () => away.check(),
      () => away.put(key, body(), size),
      () => away.head(key),
      () => away.get(key),
      async () => {
        for await (const { key } of away.list("sha256/")) expect(key).toBe("none");
      },
    ]) {
      await expect(use()).rejects.toBeInstanceOf(StorageAway);
    }
  });
});

describe("diskStorage", () => {
  test.each(["../x", "/etc/passwd", "a/../b", "a//b", "", "a\\b", "a\0b", "A"])(
    "refuses %j as a key",
    async (key) => {
      const store = diskStorage(await folder());
      await expect((async () => store.get(key))()).rejects.toThrow("Not the key");
    },
  );
});

describe("s3Storage", () => {
  test("sends no checksum another store might not know", async () => {
    const { key, size, body } = anObject();
    await inBucket().put(key, body(), size);
    expect(Object.keys(bucket.lastPut()).filter((name) => /checksum|trailer/.test(name))).toEqual([]);
    expect(bucket.lastPut()["content-length"]).toBe(String(size));
  });

  test("is away while the store answers 503, and back with it", async () => {
    const { key } = anObject();
    bucket.away(true);
    await expect(inBucket().head(key)).rejects.toBeInstanceOf(StorageAway);
    bucket.away(false);
    expect(await inBucket().head(key)).toBeNull();
  });
});
