import { resolve } from "node:path";
import { type StorageEnvironment, storageEnvironment } from "../env";
import { diskStorage } from "./disk";
import { s3Storage } from "./s3";
import type { Storage } from "./storage";

// Kept on the global object: the development server loads this file again at each change.
const holder = globalThis as typeof globalThis & { stetStorage?: Storage };

/** The store this installation is set up with: a bucket when one is named, else a folder of this machine. */
export function storage(): Storage {
  holder.stetStorage ??= storageOf(storageEnvironment());
  return holder.stetStorage;
}

export function storageOf(settings: StorageEnvironment): Storage {
  const { STET_S3_BUCKET: bucket } = settings;
  if (!bucket) return diskStorage(resolve(settings.STET_STORAGE_DIR));
  return s3Storage({
    bucket,
    endpoint: settings.STET_S3_ENDPOINT,
    region: settings.STET_S3_REGION,
    accessKeyId: settings.STET_S3_ACCESS_KEY_ID,
    secretAccessKey: settings.STET_S3_SECRET_ACCESS_KEY,
  });
}
