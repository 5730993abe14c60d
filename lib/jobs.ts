import { sql } from "drizzle-orm";
import type { Context } from "./context";

// What can be asked of the worker (worker/tasks.ts answers each). A job is asked for in the transaction that makes it
// necessary: it begins after the commit, and is gone with a rollback.

export type Job =
  /** All bytes of an upload have come: hash them, store them, make them a capture. */
  | { task: "store_upload"; payload: { uploadId: string } }
  /** Fetch the address of a pending capture. */
  | { task: "fetch_address"; payload: { captureId: string } }
  /** Draw the text of a ready capture, or its cues, with the present extractors. */
  | { task: "extract_text"; payload: { captureId: string } }
  /** Find out what a recording is: how long, how large, with sound or without. */
  | { task: "inspect_media"; payload: { captureId: string } }
  /** A new text of a capture: find the passages of all its excerpts again. */
  | { task: "anchor_again"; payload: { textId: string } }
  /** A scheduled entry is due: put it before readers. */
  | { task: "release_statement"; payload: { statementId: string } }
  /** A mail of the outbox is due. */
  | { task: "send_mail"; payload: { mailId: string } }
  /** Somebody asked for a new password: find out whose address it is. */
  | { task: "begin_reset"; payload: { resetId: string } };

/** Asks the worker for a job, once: the same job asked for again before it begins is still one job. */
export async function askWorker(
  ctx: Context,
  { task, payload }: Job,
  /** By the clock of the database; at once without it. */
  at: Date | null = null,
): Promise<void> {
  const key = `${task}:${Object.values(payload).join(":")}`;
  await ctx.db.execute(
    sql`select desk.ask_worker(${task}, ${JSON.stringify(payload)}::json, ${key}, ${at?.toISOString() ?? null}::timestamptz)`,
  );
}

// Any fixed number: worker/presence.ts holds locks of this class for as long as a worker lives.
export const presenceLock = 71_836_002;

/** Whether a worker is there to do what is asked of it. */
export async function isWorkerPresent(db: Context["db"]): Promise<boolean> {
  const found = await db.execute(sql`
    select from pg_locks where locktype = 'advisory' and classid = ${presenceLock} and granted
      and database = (select oid from pg_database where datname = current_database()) limit 1`);
  return found.length > 0;
}
