// One request at a time writes to an upload, whichever process it comes to. A process holds its locks in the database
// on one connection; whoever waits for one asks its holder to let go, since the holder's client may be long gone.
import { ERRORS, type Lock, type Locker } from "@tus/server";
import postgres from "postgres";

const channel = "stet_upload_release";
const patienceMs = 15_000;
const againMs = 100;

export type UploadLocks = Locker & { close(): Promise<void> };

export function openUploadLocks(url: string): UploadLocks {
  const held = new Map<string, () => void>();
  const letGo = (id: string) => held.get(id)?.();
  const sql = postgres(url, {
    max: 1,
    // The locks belong to the connection, so it lives as long as the process.
    max_lifetime: null,
    connect_timeout: 5,
    backoff: () => 0.2,
    onnotice: () => {},
    connection: { application_name: "stet-upload-locks" },
    // With the connection its locks are gone: whoever writes under one stops.
    onclose: () => {
      for (const release of held.values()) release();
    },
  });
  let listening: Promise<unknown> | undefined;
  const keyOf = (id: string) => sql`hashtextextended(${`upload:${id}`}, 0)`;

  const acquire = async (id: string, signal: AbortSignal, release: () => void) => {
    listening ??= sql.listen(channel, letGo).catch((error) => {
      listening = undefined;
      throw error;
    });
    await listening;
    const until = performance.now() + patienceMs;
    while (!signal.aborted && performance.now() < until) {
      // Within this process first: the database gives a connection what it already has.
      if (held.has(id)) letGo(id);
      else {
        held.set(id, release);
        const [row] = await sql<{ taken: boolean }[]>`
          select pg_try_advisory_lock(${keyOf(id)}) as taken`.catch((error) => {
          held.delete(id);
          throw error;
        });
        if (row?.taken) return;
        held.delete(id);
        await sql`select pg_notify(${channel}, ${id})`;
      }
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
    throw signal.aborted ? ERRORS.ABORTED : { status_code: 423, body: "The upload is in use. Try again.\n" };
  };

  const newLock = (id: string): Lock => ({
    lock: (signal, release) => acquire(id, signal, () => void release()),
    unlock: async () => {
      // Where the connection is gone, so is the lock.
      await sql`select pg_advisory_unlock(${keyOf(id)})`.catch(() => {});
      held.delete(id);
    },
  });
  return { newLock, close: () => sql.end({ timeout: 5 }) };
}
