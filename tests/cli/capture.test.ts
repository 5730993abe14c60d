import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished } from "vitest";
import { captures, users } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { objectKey } from "@/lib/storage/storage";
import { test } from "../support/newsroom";
import { aSource } from "../support/statements";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function stet(url: string, words: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/stet.ts", ...words], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: "silent" },
  });
  const ended = once(child, "exit");
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out, errors };
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stet-cli-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const emailOf = async ({ db, actor }: ActorContext) =>
  one(await db.select({ email: users.email }).from(users).where(eq(users.id, actor.id))).email;

describe("stet capture", () => {
  test("stores files as captures once, and says what could not be stored", async ({ newsroom }) => {
    const { reporter, desk, url } = newsroom;
    const { id } = await aSource(reporter);
    const folder = await aFolder();
    const [page, empty] = [join(folder, "page.html"), join(folder, "empty.txt")];
    await writeFile(page, "<!doctype html><p>The fares stay.</p>");
    await writeFile(empty, "");
    const words = [
      "capture",
      id,
      page,
      empty,
      join(folder, "none"),
      "--email",
      await emailOf(reporter),
      "--json",
    ];
    const sha256 = createHash("sha256").update("<!doctype html><p>The fares stay.</p>").digest("hex");
    for (const round of [1, 2]) {
      const { code, out } = await stet(url, words);
      expect([round, code]).toEqual([round, 1]);
      expect(JSON.parse(out).files).toMatchObject([
        { file: "page.html", ok: true, capture: { sha256, mediaType: "text/html" } },
        { file: "empty.txt", ok: false, message: expect.stringContaining("no bytes") },
        { file: "none", ok: false },
      ]);
    }
    expect(await desk.db.select().from(captures).where(eq(captures.sourceId, id))).toMatchObject([
      { state: "ready", method: "command_line", originalName: "page.html", obtainedById: reporter.actor.id },
    ]);
  });

  test("adds nothing for somebody who may not, nor to a source that is not there", async ({ newsroom }) => {
    const { reporter, otherReporter, url } = newsroom;
    const { id } = await aSource(reporter);
    const file = join(await aFolder(), "a.txt");
    await writeFile(file, "words");
    const foreign = await stet(url, ["capture", id, file, "--email", await emailOf(otherReporter)]);
    expect([foreign.code, foreign.out]).toEqual([1, expect.stringContaining("no such source")]);
    const absent = await stet(url, ["capture", "D-999", file, "--email", await emailOf(reporter)]);
    expect([absent.code, absent.errors]).toEqual([1, expect.stringContaining("no such source")]);
  });
});

describe("stet verify", () => {
  test("names stored files whose bytes are no longer those of their hash", async ({ newsroom }) => {
    const { reporter, desk, url } = newsroom;
    const { id } = await aSource(reporter);
    const file = join(await aFolder(), "words.txt");
    await writeFile(file, "Words that are changed later.");
    await stet(url, ["capture", id, file, "--email", await emailOf(reporter)]);
    const { sha256 } = one(await desk.db.select().from(captures).where(eq(captures.sourceId, id)));
    expect((await stet(url, ["verify"])).code).toBe(0);
    await writeFile(
      join(process.env.STET_STORAGE_DIR ?? "", objectKey(sha256 ?? "")),
      "Wards that are changed later.",
    );
    const { code, out } = await stet(url, ["verify"]);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining(`file ${sha256}: the stored bytes are not those of this hash`),
    ]);
  });
});
