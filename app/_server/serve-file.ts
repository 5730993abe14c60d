// Files of others on their way out: never with a way to run script in our origin, and never with other bytes than
// those of their hash.
import "server-only";
import { Readable } from "node:stream";
import { isRecording } from "@/lib/captures/media-types";
import { byteRange } from "@/lib/storage/byte-range";
import { storage } from "@/lib/storage/open-storage";
import { objectKey, type Storage } from "@/lib/storage/storage";
import { type ObjectState, verifyObject } from "@/lib/storage/verify-object";
import { contentDisposition } from "./content-disposition";
import { HttpError } from "./problem";
import { rawResponse } from "./raw-response";

export type ServedFile = { sha256: string; size: number; mediaType: string; name: string };

/** Who may keep the answer, and which sites may show it in their pages. */
export type FileAudience = "readers" | "desk";

/** What a browser shows without a way to run script: pictures made of points, sound and video. */
const shown = /^(video\/(mp4|webm|ogg|quicktime|x-m4v)|audio\/[\w.+-]+|image\/(png|jpeg|gif|webp|avif|bmp))$/;

// For whatever a browser might take a file for: no script, no form, no frame, and no origin.
const policy =
  "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

// The page a browser itself makes around a picture or a recording fetches the file again, which a page without an
// origin may not. It still may run no script.
const shownPolicy = policy.replace("sandbox;", "sandbox allow-same-origin;");

const audiences = {
  readers: { "cache-control": "public, max-age=60", "cross-origin-resource-policy": "cross-origin" },
  desk: {
    "cache-control": "private, no-cache",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex",
  },
} as const;

/**
 * Answers GET and HEAD: 200, 206 with a range, 304, 416.
 * @throws HttpError 500 where the stored bytes are not those of the hash; StorageAway
 */
export async function serveFile(
  request: Request,
  file: ServedFile,
  audience: FileAudience,
  store: Storage = storage(),
): Promise<Response> {
  const { sha256, size, mediaType, name } = file;
  const tag = `"${sha256}"`;
  const headers: Record<string, string> = {
    "content-type": withCharset(mediaType),
    "content-disposition": contentDisposition(
      shown.test(mediaType) ? "inline" : "attachment",
      name || sha256,
    ),
    "content-security-policy": shown.test(mediaType) ? shownPolicy : policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "accept-ranges": "bytes",
    etag: tag,
    ...audiences[audience],
  };
  if (namesTag(request.headers.get("if-none-match"), tag))
    return new Response(null, { status: 304, headers });
  const state = await settledState(store, file);
  if (state !== "sound" && state !== "being looked at") throw unsound();

  const condition = request.headers.get("if-range");
  const range =
    condition === null || condition === tag ? byteRange(request.headers.get("range"), size) : null;
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  }
  const length = range ? range.end - range.start + 1 : size;
  if (range) headers["content-range"] = `bytes ${range.start}-${range.end}/${size}`;
  headers["content-length"] = String(length);
  // The framework drops the length of an answer; players and downloads need it.
  rawResponse()?.setHeader("content-length", length);
  const body =
    request.method === "HEAD" || length === 0 ? null : await bodyOf(store, sha256, range ?? undefined);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** Milliseconds. */
const patience = 3000;

/** A long recording is not held up until all of it is read; what is not sound is refused from then on. */
async function settledState(store: Storage, file: ServedFile): Promise<ObjectState | "being looked at"> {
  const looking = verifyObject(store, file);
  if (!isRecording(file.mediaType)) return looking;
  looking.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const impatient = new Promise<"being looked at">((resolve) => {
    timer = setTimeout(resolve, patience, "being looked at");
  });
  return Promise.race([looking, impatient]).finally(() => clearTimeout(timer));
}

async function bodyOf(store: Storage, sha256: string, range?: { start: number; end: number }) {
  const body = await store.get(objectKey(sha256), range);
  if (!body) throw unsound();
  return Readable.toWeb(body) as ReadableStream<Uint8Array>;
}

const unsound = () =>
  new HttpError(
    500,
    "integrity",
    "The stored file is not the one that was captured, so it is not shown. The newsroom has been alerted.",
  );

const withCharset = (mediaType: string) =>
  /^text\//.test(mediaType) && !mediaType.includes(";") ? `${mediaType}; charset=utf-8` : mediaType;

const namesTag = (header: string | null, tag: string) =>
  header !== null &&
  (header.trim() === "*" || header.split(",").some((given) => given.trim().replace(/^W\//, "") === tag));
