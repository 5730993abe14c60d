import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { apiTokens, users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import type { Actor } from "../context";

const form = /^stet_[A-Za-z0-9_-]{43}$/;

/** A new token, 256 random bits. Shown once; only its hash is kept. */
export const makeToken = () => `stet_${randomBytes(32).toString("base64url")}`;

/** No salt and no slow hash: nobody guesses 256 random bits, and the hash is looked up on every request. */
export const hashOfToken = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Whose token it is, as the users table has them now; null when it is unknown, revoked or its user is disabled. One
 * statement, which also notes the use, at most once a minute. No second factor is asked for: a token is no password, but
 * a key nobody can guess, made by whoever holds the database, and it never counts as confirmed.
 */
export async function actorOfToken(db: Database, token: string): Promise<Actor | null> {
  if (!form.test(token)) return null;
  const hash = hashOfToken(token);
  const [row] = await db.execute<{ id: string; name: string; role: UserRole }>(sql`
    with used as (
      update ${apiTokens} set last_used_at = now()
      where token_hash = ${hash} and revoked_at is null
        and (last_used_at is null or last_used_at < now() - interval '1 minute')
    )
    select u.id, u.name, u.role from ${apiTokens} t join ${users} u on u.id = t.user_id
    where t.token_hash = ${hash} and t.revoked_at is null and u.disabled_at is null`);
  return row ?? null;
}
