import { HttpError } from "./problem";

export const jsonLimits = { bytes: 1_000_000, depth: 32 };

export type JsonBody = { text: string; value: unknown };

/**
 * The JSON a request carries, strictly: its content type, UTF-8, size and nesting. No body at all is an empty object.
 * @throws HttpError 400, 413 or 415
 */
export async function readJson(request: Request, maxBytes = jsonLimits.bytes): Promise<JsonBody> {
  const bytes = await readBytes(request, maxBytes);
  if (bytes.length === 0) return { text: "", value: {} };
  requireJson(request.headers);
  const text = decode(bytes);
  if (isDeeperThan(text, jsonLimits.depth)) {
    throw new HttpError(400, "malformed", `The JSON is nested more than ${jsonLimits.depth} deep.`);
  }
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw new HttpError(400, "malformed", "The body is not JSON.");
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new HttpError(413, "too_large", `The body is larger than ${maxBytes.toLocaleString("en")} bytes.`);
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A length that was not announced is counted as it comes.
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function requireJson(headers: Headers): void {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith("charset="));
  const encoding = headers.get("content-encoding") ?? "identity";
  if (
    type.trim() === "application/json" &&
    [undefined, "charset=utf-8", 'charset="utf-8"'].includes(charset) &&
    encoding === "identity"
  )
    return;
  throw new HttpError(
    415,
    "unsupported_media_type",
    "Send JSON: Content-Type: application/json, UTF-8, not compressed.",
    {},
    { "accept-post": "application/json" },
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HttpError(400, "malformed", "The body is not UTF-8.");
  }
}

/** Looks before parsing: what is nested too deep is never built. */
function isDeeperThan(text: string, deepest: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      if (++depth > deepest) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}
