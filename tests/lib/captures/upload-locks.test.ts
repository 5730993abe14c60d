import postgres from "postgres";
import { describe, expect } from "vitest";
import { openUploadLocks } from "@/lib/captures/upload-locks";
import { test } from "../../support/newsroom";

const never = new AbortController().signal;
const id = () => crypto.randomUUID().replaceAll("-", "");

describe("openUploadLocks", () => {
  test("lets one request at a time write, across processes, and asks the holder to let go", async ({
    newsroom,
  }) => {
    const [one, other] = [openUploadLocks(newsroom.url), openUploadLocks(newsroom.url)];
    try {
      const upload = id();
      const first = one.newLock(upload);
      let asked = 0;
      await first.lock(never, () => {
        asked++;
      });
      for (const locks of [one, other]) {
        const next = locks.newLock(upload);
        let taken = false;
        const waiting = next
          .lock(never, () => {})
          .then(() => {
            taken = true;
          });
        await expect.poll(() => asked).toBeGreaterThan(0);
        expect(taken).toBe(false);
        await first.unlock();
        await waiting;
        await next.unlock();
        asked = 0;
        await first.lock(never, () => {
          asked++;
        });
      }
      await first.unlock();
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });

  test("never has two holders among many who want it in two processes", async ({ newsroom }) => {
    const instances = [openUploadLocks(newsroom.url), openUploadLocks(newsroom.url)];
    try {
      const upload = id();
      let holders = 0;
      let most = 0;
      const work = async (at: number) => {
        const lock = instances[at % 2]?.newLock(upload);
        await lock?.lock(never, () => {});
        most = Math.max(most, ++holders);
        await new Promise((resolve) => setTimeout(resolve, 5));
        holders--;
        await lock?.unlock();
      };
      await Promise.all(Array.from({ length: 12 }, (_, at) => work(at)));
      expect(most).toBe(1);
    } finally {
      await Promise.all(instances.map((locks) => locks.close()));
    }
  });

  test("makes its holder stop when the connection is lost, and can be taken again", async ({ newsroom }) => {
    const locks = openUploadLocks(newsroom.url);
    const admin = postgres(newsroom.url, { max: 1 });
    try {
      const upload = id();
      const lock = locks.newLock(upload);
      let released = false;
      await lock.lock(never, () => {
        released = true;
      });
      await admin`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'stet-upload-locks' and datname = current_database()`;
      await expect.poll(() => released).toBe(true);
      await lock.unlock();
      const again = locks.newLock(upload);
      await again.lock(never, () => {});
      await again.unlock();
    } finally {
      await Promise.all([locks.close(), admin.end()]);
    }
  });

  test("is given up with the request that waits for it", async ({ newsroom }) => {
    const locks = openUploadLocks(newsroom.url);
    try {
      const upload = id();
      const lock = locks.newLock(upload);
      await lock.lock(never, () => {});
      const gone = new AbortController();
      const waiting = locks.newLock(upload).lock(gone.signal, () => {});
      gone.abort();
      await expect(waiting).rejects.toMatchObject({ status_code: 400 });
      await lock.unlock();
    } finally {
      await locks.close();
    }
  });
});
