import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { connect } from "@/db/connect";
import { captureTexts } from "@/db/schema";
import type { Context } from "@/lib/context";
import { askWorker, isWorkerPresent } from "@/lib/jobs";
import { openNewsroom } from "../support/newsroom";
import { aStoredCapture } from "../support/stored-capture";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

async function startWorker(url: string): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, ["--import", "tsx", "worker/main.ts"], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, NODE_ENV: "test", DATABASE_URL: url, LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.push(child);
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  await Promise.race([
    new Promise((ready) => child.once("message", ready)),
    ended.then(() => Promise.reject(new Error("The worker ended at its start"))),
  ]);
  return { child, ended };
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 30_000; !(await what()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error("It did not come to that");
  }
}

const hasText = async ({ db }: Context, captureId: string) =>
  (await db.select().from(captureTexts).where(eq(captureTexts.captureId, captureId))).length > 0;

describe("the worker", () => {
  test("does what is asked of it after the commit, says that it is there, and ends when asked to", async () => {
    const { newsroom, close } = await openNewsroom(4);
    const { reporter, url } = newsroom;
    expect(await isWorkerPresent(reporter.db)).toBe(false);
    const { child, ended } = await startWorker(url);
    expect(await isWorkerPresent(reporter.db)).toBe(true);
    const captureId = await aStoredCapture(reporter, "The fares stay.", "text/plain");
    await askWorker(reporter, { task: "extract_text", payload: { captureId } });
    await until(() => hasText(reporter, captureId));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    await until(async () => !(await isWorkerPresent(reporter.db)));
    await close();
  });

  test("takes up what a killed worker had begun", async () => {
    const { newsroom, close } = await openNewsroom(4);
    const { reporter, url } = newsroom;
    const captureId = await aStoredCapture(reporter, "The fares stay.", "text/plain");
    await askWorker(reporter, { task: "extract_text", payload: { captureId } });
    // As a worker leaves it that was killed two minutes ago, in the middle of the job.
    const owner = connect(url, "owner", { max: 1 });
    await owner.sql`
      update graphile_worker._private_jobs
      set locked_by = 'worker-dead', locked_at = now() - interval '2 minutes', attempts = 1`;
    await owner.close();
    const { child, ended } = await startWorker(url);
    await until(() => hasText(reporter, captureId));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    await close();
  });

  test("ends with the program that started it", async () => {
    const { newsroom, close } = await openNewsroom(2);
    const { child, ended } = await startWorker(newsroom.url);
    child.disconnect();
    expect(await ended).toBe(0);
    await close();
  });
});
