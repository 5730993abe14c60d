import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { latestMigration } from "@/db/latest-migration";
import { presenceLock } from "@/lib/jobs";
import { readiness } from "@/lib/readiness";
import { StorageAway } from "@/lib/storage/storage";
import { test } from "../support/newsroom";

const present = { check: async () => {} };
const broken = { check: () => Promise.reject(new StorageAway("full")) };
const silent = { check: () => new Promise<void>(() => {}) };

describe("readiness", () => {
  test("follows the database: ready, behind, ahead and away", async ({ newsroom }) => {
    const owner = connect(newsroom.url, "owner", { max: 1 });
    const reader = connect(newsroom.url, "reader", { max: 1 });
    const worker = connect(newsroom.url, "owner", { max: 1 });
    const away = connect("postgres://nobody@127.0.0.1:1/none", "reader", { max: 1 });
    const ask = (databases = {}, store = present) =>
      readiness({ desk: newsroom.desk.db, reader: reader.db, ...databases }, store);
    const shift = (by: number) =>
      owner.db.execute(
        sql`update drizzle.__drizzle_migrations set created_at = created_at + ${by}
          where created_at in (${latestMigration}, ${latestMigration + 1}, ${latestMigration - 1})`,
      );
    try {
      expect(await ask()).toEqual({
        ready: true,
        checks: { desk: "ok", reader: "ok", migrations: "ok", storage: "ok", worker: "away" },
      });
      await shift(-1);
      expect(await ask()).toMatchObject({ ready: false, checks: { desk: "ok", migrations: "behind" } });
      await shift(2);
      expect(await ask()).toMatchObject({ ready: true, checks: { migrations: "ahead" } });
      await shift(-1);
      expect(await ask({ reader: away.db })).toMatchObject({ ready: false, checks: { reader: "away" } });
      expect(await ask({ desk: away.db })).toMatchObject({ ready: false, checks: { desk: "away" } });
      await worker.db.execute(sql`select pg_advisory_lock(${presenceLock}, 1)`);
      expect(await ask()).toMatchObject({ ready: true, checks: { worker: "ok" } });
      // Pages go on without the files.
      for (const store of [broken, silent]) {
        expect(await ask({}, store)).toMatchObject({ ready: true, checks: { storage: "away" } });
      }
    } finally {
      for (const connection of [owner, reader, worker, away]) await connection.close();
    }
  });
});
