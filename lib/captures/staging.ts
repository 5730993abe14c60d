// The folder in which uploads wait until they are whole. All processes of an installation share it.
import { mkdir, stat, statfs, unlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { storageEnvironment } from "../env";
import { StorageAway } from "../storage/storage";

export const uploadIdForm = /^[0-9a-f]{32}$/;

export const stagingFolder = () => resolve(storageEnvironment().STET_STAGING_DIR);

export async function makeStagingFolder(): Promise<void> {
  await mkdir(stagingFolder(), { recursive: true, mode: 0o700 }).catch((cause) => {
    throw new StorageAway("The staging folder cannot be used", { cause });
  });
}

export function stagingPath(uploadId: string): string {
  if (!uploadIdForm.test(uploadId)) throw new Error("Not the id of an upload");
  return join(stagingFolder(), uploadId);
}

/** Bytes that have come; null when there is no such file. */
export async function stagedBytes(uploadId: string): Promise<number | null> {
  const found = await stat(stagingPath(uploadId)).catch(noneIfMissing);
  return found?.size ?? null;
}

export async function removeStaged(uploadId: string): Promise<void> {
  await unlink(stagingPath(uploadId)).catch(noneIfMissing);
}

/** Bytes still free where uploads wait. */
export async function freeStagingBytes(): Promise<number> {
  await makeStagingFolder();
  const { bavail, bsize } = await statfs(stagingFolder());
  return bavail * bsize;
}

/** What was thrown; as StorageAway where the folder is full, gone or not ours, and no other bytes would mend it. */
export function stagingTrouble(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (!/^(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EIO|ENOTDIR|EMFILE)$/.test(code ?? "")) return error;
  return new StorageAway(`The staging folder cannot be used (${code})`, { cause: error });
}

export function noneIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
}
