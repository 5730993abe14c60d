import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { statements } from "@/db/schema";
import { openNewsroom } from "../support/newsroom";
import { aScheduled } from "../support/release";
import { revisionsOf } from "../support/revisions";
import { wordsOfRecord } from "../support/statements";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

function startWorker(url: string): Promise<unknown> {
  const child = spawn(process.execPath, ["--import", "tsx", "worker/main.ts"], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, NODE_ENV: "test", DATABASE_URL: url, LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.push(child);
  return new Promise((ready, failed) => {
    child.once("message", ready);
    child.once("exit", () => failed(new Error("The worker ended at its start")));
  });
}

describe("two workers", () => {
  test("release what is scheduled once, and not before its time", async () => {
    const { newsroom, close } = await openNewsroom(4);
    const { editor, otherEditor, url } = newsroom;
    await Promise.all([startWorker(url), startWorker(url)]);
    const at = new Date(Date.now() + 3_000);
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      const words = `${wordsOfRecord} Number ${count}.`;
      ids.push((await aScheduled(newsroom, { words }, at)).id);
    }
    const entries = () => editor.db.select().from(statements).where(inArray(statements.id, ids));

    for (const deadline = Date.now() + 40_000; Date.now() < deadline; await sleep(100)) {
      if ((await entries()).every(({ status }) => status === "published")) break;
    }

    for (const entry of await entries()) {
      expect.soft(entry.status).toBe("published");
      expect.soft(entry.publishedAt?.getTime() ?? 0).toBeGreaterThanOrEqual(at.getTime());
      const published = (await revisionsOf(editor, entry.id)).filter(({ act }) => act === "published");
      expect.soft(published).toMatchObject([{ actorId: otherEditor.actor.id }]);
    }
    await close();
  });
});
