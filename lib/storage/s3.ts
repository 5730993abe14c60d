// Objects in a bucket of an S3-compatible store. The client is large, so it is loaded with the first request.

import { pipeline, type Readable, Transform } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import { type Storage, StorageAway } from "./storage";

export type BucketSettings = {
  bucket: string;
  /** Scheme, host and port; Amazon's own when left out. */
  endpoint?: string;
  region: string;
  /** Those of the machine when left out. */
  accessKeyId?: string;
  secretAccessKey?: string;
};

export function s3Storage(settings: BucketSettings): Storage {
  const { bucket: Bucket } = settings;
  let opened: Promise<{ client: S3Client; sdk: typeof import("@aws-sdk/client-s3") }> | undefined;
  const open = () => {
    opened ??= openClient(settings);
    return opened;
  };

  const storage: Storage = {
    head: (Key) =>
      reached(async () => {
        const { client, sdk } = await open();
        const found = await client.send(new sdk.HeadObjectCommand({ Bucket, Key })).catch(noneIfMissing);
        if (!found) return null;
        return { key: Key, size: found.ContentLength ?? 0, storedAt: found.LastModified ?? new Date(0) };
      }),
    put: (Key, body, size) =>
      reached(async () => {
        if (await storage.head(Key)) {
          body.destroy();
          return;
        }
        const { client, sdk } = await open();
        // What breaks off is not sent to its end, and leaves no object.
        const broken = new AbortController();
        const whole = pipeline(body, exactly(size), (error) => error && broken.abort());
        const upload = new sdk.PutObjectCommand({ Bucket, Key, Body: whole, ContentLength: size });
        await client.send(upload, { abortSignal: broken.signal });
      }),
    get: (Key, range) =>
      reached(async () => {
        const { client, sdk } = await open();
        const Range = range && `bytes=${range.start}-${range.end}`;
        const found = await client
          .send(new sdk.GetObjectCommand({ Bucket, Key, Range }))
          .catch(noneIfMissing);
        return found ? (found.Body as Readable) : null;
      }),
    async *list(prefix) {
      let token: string | undefined;
      do {
        const { client, sdk } = await reached(open);
        const ask = new sdk.ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken: token });
        const page = await reached(() => client.send(ask));
        for (const { Key, Size, LastModified } of page.Contents ?? []) {
          if (Key) yield { key: Key, size: Size ?? 0, storedAt: LastModified ?? new Date(0) };
        }
        token = page.NextContinuationToken;
      } while (token);
    },
    remove: (Key) =>
      reached(async () => {
        const { client, sdk } = await open();
        await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
      }),
    check: () =>
      reached(async () => {
        const { client, sdk } = await open();
        await client.send(new sdk.HeadBucketCommand({ Bucket }));
      }),
  };
  return storage;
}

async function openClient({ endpoint, region, accessKeyId, secretAccessKey }: BucketSettings) {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region,
    endpoint,
    // Stores other than Amazon's know buckets by path, and not all know the newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 3000, socketTimeout: 20_000 },
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  });
  return { client, sdk };
}

/** Lets so many bytes through, and breaks where there are more or fewer. */
function exactly(size: number): Transform {
  let passed = 0;
  const check = (whole: boolean) =>
    whole ? null : new Error(`The object has not the ${size} bytes announced`);
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      passed += piece.length;
      done(check(passed <= size), piece);
    },
    flush: (done) => done(check(passed === size)),
  });
}

type Answered = { $metadata?: { httpStatusCode?: number }; name?: string };

function noneIfMissing(error: unknown): null {
  const { $metadata, name } = error as Answered;
  // A bucket that is not there is no missing object.
  if ($metadata?.httpStatusCode === 404 && name !== "NoSuchBucket") return null;
  throw error;
}

/** Whatever the store refuses or fails at, the bytes are not to be had: nothing of ours can mend it. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageAway("The store cannot be used", { cause: error });
  }
}
