// Objects as files below one folder. An object is written beside its place and linked there once it is whole, so a
// crash leaves no half object, and two that store the same bytes at once do not meet.
import { randomUUID } from "node:crypto";
import type { Dirent, Stats } from "node:fs";
import { link, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Storage, StorageAway, type StoredObject } from "./storage";

const objectName = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9-]+)*$/;

/** Where objects are while they are being written. Nothing here is read again. */
const incoming = "incoming";

// When the file was last written, linked or otherwise touched: this time cannot be set by hand.
function objectOf(key: string, { size, ctime }: Stats): StoredObject {
  return { key, size, storedAt: ctime };
}

export function diskStorage(folder: string): Storage {
  const placeOf = (key: string) => {
    if (!objectName.test(key)) throw new Error("Not the key of an object");
    return join(folder, key);
  };
  let isMade = false;
  // Made once. One that was there and is gone, as when a disk comes loose, is not begun anew.
  const requireFolder = async () => {
    try {
      if (!isMade) await mkdir(folder, { recursive: true, mode: 0o700 });
      await stat(folder);
    } catch (cause) {
      throw new StorageAway("The storage folder is not there", { cause });
    }
    isMade = true;
  };
  // Without the folder its objects are away, not lost.
  const missing = async (error: unknown) => {
    noneIfMissing(error);
    await requireFolder();
    return null;
  };
  const head = (key: string): Promise<StoredObject | null> =>
    reached(async () => {
      const found = await stat(placeOf(key)).catch(missing);
      return found?.isFile() ? objectOf(key, found) : null;
    });

  return {
    head,
    put: (key, body, size) =>
      reached(async () => {
        const place = placeOf(key);
        await requireFolder();
        if (await head(key)) {
          body.destroy();
          return;
        }
        const draft = join(folder, incoming, randomUUID());
        await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
        try {
          await writeWhole(draft, body, size);
          await mkdir(dirname(place), { recursive: true, mode: 0o700 });
          await link(draft, place).catch(fineIfThere);
          await syncFolder(dirname(place));
        } finally {
          await unlink(draft).catch(noneIfMissing);
        }
      }),
    get: (key, range) =>
      reached(async () => {
        const file = await open(placeOf(key), "r").catch(missing);
        return file ? file.createReadStream({ start: range?.start ?? 0, end: range?.end }) : null;
      }),
    list: (prefix) => objectsIn(folder, prefix),
    remove: (key) =>
      reached(async () => {
        await unlink(placeOf(key)).catch(noneIfMissing);
      }),
    check: () =>
      reached(async () => {
        const trial = join(folder, incoming, randomUUID());
        await requireFolder();
        await mkdir(dirname(trial), { recursive: true, mode: 0o700 });
        const file = await open(trial, "wx", 0o600);
        await file.write("stet");
        await file.close();
        await unlink(trial);
      }),
  };
}

async function writeWhole(path: string, body: Readable, size: number): Promise<void> {
  const file = await open(path, "wx", 0o600);
  await pipeline(body, file.createWriteStream({ flush: true }));
  const written = (await stat(path)).size;
  if (written !== size) throw new Error(`The object has ${written} bytes, announced were ${size}`);
}

// The name of an object is kept by its folder, which has to reach the disk as well.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

async function* objectsIn(folder: string, prefix: string): AsyncGenerator<StoredObject> {
  const entries = await reached(() => readdir(folder, { withFileTypes: true }).catch(noneIfMissing));
  for (const entry of entries ?? []) yield* objectsOf(folder, "", entry, prefix);
}

async function* objectsOf(
  folder: string,
  path: string,
  entry: Dirent,
  prefix: string,
): AsyncGenerator<StoredObject> {
  const key = `${path}${entry.name}`;
  if (entry.isFile() && key.startsWith(prefix)) {
    const found = await stat(join(folder, key)).catch(noneIfMissing);
    if (found) yield objectOf(key, found);
  }
  if (!entry.isDirectory() || !(`${key}/`.startsWith(prefix) || prefix.startsWith(`${key}/`))) return;
  const inside = await reached(() =>
    readdir(join(folder, key), { withFileTypes: true }).catch(noneIfMissing),
  );
  for (const next of inside ?? []) yield* objectsOf(folder, `${key}/`, next, prefix);
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";

function noneIfMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}

function fineIfThere(error: unknown): void {
  if (codeOf(error) !== "EEXIST") throw error;
}

// Full, gone, not ours to write, or broken: nothing a retry with other bytes would mend.
const away = /^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|ENOTDIR|ENODEV|ENXIO|ESTALE|EMFILE|ENFILE|ETIMEDOUT)$/;

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!away.test(codeOf(error))) throw error;
    throw new StorageAway(`The storage folder cannot be used (${codeOf(error)})`, { cause: error });
  }
}
