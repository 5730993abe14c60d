import { createHash } from "node:crypto";
import { log } from "../log";
import { objectKey, type Storage, StorageAway } from "./storage";

export type ObjectState =
  /** The bytes are those of the hash. */
  | "sound"
  /** They are not, or not all of them are there. */
  | "damaged"
  | "missing";

/** What was found of an object as it stood at one moment; anything written to it since is looked at again. */
type Verdict = { storedAt: number; size: number; state: Promise<ObjectState> };

const verdicts = new Map<string, Verdict>();
const remembered = 10_000;

/**
 * Whether the stored bytes are those of the hash. All of them are read once, and again when the object was touched
 * since. What is not sound is logged as an alarm.
 * @throws StorageAway
 */
export async function verifyObject(
  store: Storage,
  { sha256, size }: { sha256: string; size: number },
): Promise<ObjectState> {
  const found = await store.head(objectKey(sha256));
  if (!found) return alarm(sha256, "missing");
  if (found.size !== size) return alarm(sha256, "damaged");
  const storedAt = found.storedAt.getTime();
  const known = verdicts.get(sha256);
  if (known && known.storedAt === storedAt && known.size === size) return known.state;
  const state = readWhole(store, sha256).then((state) => (state === "sound" ? state : alarm(sha256, state)));
  if (verdicts.size >= remembered) verdicts.clear();
  verdicts.set(sha256, { storedAt, size, state });
  // What could not be read is not known.
  state.catch(() => verdicts.delete(sha256));
  return state;
}

async function readWhole(store: Storage, sha256: string): Promise<ObjectState> {
  const body = await store.get(objectKey(sha256));
  if (!body) return "missing";
  const hash = createHash("sha256");
  try {
    for await (const piece of body) hash.update(piece as Buffer);
  } catch (error) {
    throw new StorageAway("An object could not be read to its end", { cause: error });
  }
  return hash.digest("hex") === sha256 ? "sound" : "damaged";
}

function alarm(sha256: string, state: "damaged" | "missing"): ObjectState {
  log().fatal({ alarm: "stored_bytes", sha256, state }, "stored bytes are not what they were");
  return state;
}
