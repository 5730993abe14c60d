import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { makeDirectory, temporaryDataParent } from "@/db/embedded/places";
import { thisProcess } from "@/db/embedded/process-identity";
import { serverUser } from "@/db/embedded/system-user";
import { startTemporaryServer } from "@/db/embedded/temporary-server";

const directories = () => readdirSync(temporaryDataParent());

describe("startTemporaryServer", () => {
  test("removes its directory when stopped", async () => {
    makeDirectory(temporaryDataParent(), serverUser());
    const before = directories();
    const server = await startTemporaryServer();
    const made = directories().filter((name) => !before.includes(name));
    expect(made).toHaveLength(1);

    const sql = postgres(server.url("postgres"), { max: 1 });
    expect([...(await sql`select current_setting('fsync') as fsync`)]).toEqual([{ fsync: "off" }]);
    await sql.end();
    await server.stop();
    expect(directories().filter((name) => made.includes(name))).toEqual([]);
  });

  test("clears away what a killed run left, and nothing that is in use or being made", async () => {
    makeDirectory(temporaryDataParent(), serverUser());
    const inUse = await startTemporaryServer();
    const abandoned = mkdtempSync(join(temporaryDataParent(), "run-"));
    const record = { owner: { ...thisProcess(), startedAt: "another boot:1" }, details: { port: 1 } };
    writeFileSync(join(abandoned, "owner.1.json"), JSON.stringify(record));
    mkdirSync(join(abandoned, "data"));
    const beingMade = mkdtempSync(join(temporaryDataParent(), "run-"));

    const server = await startTemporaryServer();
    expect(existsSync(abandoned)).toBe(false);
    expect(existsSync(beingMade)).toBe(true);
    rmdirSync(beingMade);
    const sql = postgres(inUse.url("postgres"), { max: 1 });
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
    await sql.end();
    await Promise.all([server.stop(), inUse.stop()]);
  });
});
