import type { Readable } from "node:stream";

/** A range of bytes, both ends included, as HTTP counts them. */
export type ByteRange = { start: number; end: number };

export type StoredObject = { key: string; size: number; storedAt: Date };

/**
 * Where the bytes of captures stand, by key. Keys hold the hash of the bytes (objectKey), so an object is written once
 * and never changed. Drivers: local disk, S3-compatible. All methods throw StorageAway when the store cannot be reached.
 */
export interface Storage {
  /** Stores all of `body`. An object already there is left as it is. Nothing of a failed put can be read. */
  put(key: string, body: Readable, size: number): Promise<void>;
  /** @returns null when there is no such object */
  get(key: string, range?: ByteRange): Promise<Readable | null>;
  head(key: string): Promise<StoredObject | null>;
  /** All objects whose key begins with `prefix`, in no order. */
  list(prefix: string): AsyncIterable<StoredObject>;
  remove(key: string): Promise<void>;
  /** Whether objects can be written and read now. */
  check(): Promise<void>;
}

/** The store cannot be reached, or is full. Nothing was stored. */
export class StorageAway extends Error {
  override readonly name = "StorageAway";
}

/** The key of an object with this SHA-256 (64 hex digits). */
export const objectKey = (sha256: string) => `sha256/${sha256.slice(0, 2)}/${sha256}`;
