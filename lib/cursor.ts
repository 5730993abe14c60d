import { z } from "zod";
import { isDay } from "./dates/calendar";
import { invalid } from "./errors";

// Cursors of keyset pages: the key of the entry after which, or before which, a page goes on. Opaque to whoever
// carries one, and checked when it comes back: an address may be typed, cut or made up.

/** A day and a record number: the order of every list of statements. */
export const filedKey = z.tuple([z.string().refine(isDay), z.number().int().min(1).max(2_147_483_647)]);
export type FiledKey = z.output<typeof filedKey>;

/** An id whose row holds what the list is sorted by: a name, which may be long. */
export const idKey = z.tuple([z.uuid()]);

/** A day that may be missing, and an id. */
export const dayKey = z.tuple([z.string().refine(isDay).nullable(), z.uuid()]);

export const numberKey = z.tuple([z.number().int().min(1).max(2_147_483_647)]);

export const encodeCursor = (key: readonly (string | number | null)[]) =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

/** Reads a cursor back. Throws DomainError `invalid`, naming `field`, on anything this program did not write. */
export function decodeCursor<T extends z.ZodType>(text: string, key: T, field = "cursor"): z.output<T> {
  const parsed = read(text, key);
  if (!parsed.success) {
    throw invalid(field, "Is not a place in this list. Start again from the first page.");
  }
  return parsed.data;
}

/** Whether this program wrote it: for pages, where a cursor that cannot be read counts as not given. */
export const isPlace = (text: string, key: z.ZodType): boolean => read(text, key).success;

const read = <T extends z.ZodType>(text: string, key: T) =>
  key.safeParse(/^[\w-]{2,4000}$/.test(text) ? readJson(text) : undefined);

function readJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
