// The two pools of this process, one for each side of the wall.
import "server-only";
import { type Connection, connect, type Database } from "@/db/connect";
import { env } from "./env";

type Pools = { desk?: Connection; reader?: Connection };

// Kept on the global object: the development server loads this file again at each change.
const holder = globalThis as typeof globalThis & { stetPools?: Pools };
holder.stetPools ??= {};
const pools = holder.stetPools;

/** The working record and the right to publish. For signed-in work and the API only. */
export function deskDatabase(): Database {
  pools.desk ??= connect(env().STET_DESK_DATABASE_URL ?? env().DATABASE_URL, "desk");
  return pools.desk.db;
}

/** The published edition, and nothing else. */
export function readerDatabase(): Database {
  pools.reader ??= connect(env().STET_READER_DATABASE_URL ?? env().DATABASE_URL, "reader");
  return pools.reader.db;
}
