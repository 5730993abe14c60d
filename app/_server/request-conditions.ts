// What a write asks for in its headers: who, once, and from which version.
import type { Database } from "@/db/connect";
import { actorOfToken } from "@/lib/auth/api-tokens";
import type { ActorContext } from "@/lib/context";
import { longestKey } from "@/lib/idempotency";
import { HttpError } from "./problem";

/**
 * Whoever the bearer token stands for. A cookie is never looked at, so no other site can make a browser act here.
 * @throws HttpError 401
 */
export async function bearerContext(headers: Headers, db: Database): Promise<ActorContext> {
  const given = headers.get("authorization");
  const [, token] = /^bearer +(\S+)$/i.exec(given ?? "") ?? [];
  const actor = token ? await actorOfToken(db, token) : null;
  if (actor) return { db, actor };
  const challenge = `Bearer realm="stet"${given ? ', error="invalid_token"' : ""}`;
  throw new HttpError(
    401,
    "not_signed_in",
    given ? "The token is not valid, or no longer." : "Send a token: Authorization: Bearer stet_…",
    {},
    { "www-authenticate": challenge },
  );
}

/** @throws HttpError 400 */
export function idempotencyKey(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key === null) return null;
  if (/^[ -~]+$/.test(key) && key.length <= longestKey) return key;
  throw new HttpError(400, "malformed", `Idempotency-Key has 1 to ${longestKey} printable ASCII characters.`);
}

/**
 * The version the caller has read, as its entity tag says.
 * @throws HttpError 428 without one, 400 for anything but one entity tag of ours
 */
export function versionAsked(headers: Headers): number {
  const tag = headers.get("if-match");
  if (tag === null) {
    throw new HttpError(
      428,
      "version_required",
      'Name the version you have read: If-Match: "3", the ETag of the record.',
    );
  }
  const [, version] = /^"([1-9]\d{0,8})"$/.exec(tag.trim()) ?? [];
  if (!version) throw new HttpError(400, "malformed", 'If-Match is one ETag of the record, for example "3".');
  return Number(version);
}
