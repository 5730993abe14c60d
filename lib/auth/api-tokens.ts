import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { apiTokens, users } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import type { Actor } from "../context";
import { mustHaveFactor, type SecondFactorRule } from "../permissions/second-factor-roles";
import { hasFactor } from "./second-factors";

const form = /^stet_[A-Za-z0-9_-]{43}$/;

/** A new token, 256 random bits. Shown once; only its hash is kept. */
export const makeToken = () => `stet_${randomBytes(32).toString("base64url")}`;

/** No salt and no slow hash: nobody guesses 256 random bits, and the hash is looked up on every request. */
export const hashOfToken = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Whose token it is, as the users table has them now; null when it is unknown, revoked or its user is disabled. One
 * statement, which also notes the use, at most once a minute.
 */
export async function actorOfToken(
  db: Database,
  token: string,
  rule: SecondFactorRule,
): Promise<Actor | null> {
  if (!form.test(token)) return null;
  const hash = hashOfToken(token);
  const [row] = await db.execute<{ id: string; name: string; role: UserRole; protected: boolean }>(sql`
    with used as (
      update ${apiTokens} set last_used_at = now()
      where token_hash = ${hash} and revoked_at is null
        and (last_used_at is null or last_used_at < now() - interval '1 minute')
    )
    select ${users.id}, ${users.name}, ${users.role}, ${hasFactor(users.id)} as protected
    from ${apiTokens} t join ${users} on ${users.id} = t.user_id
    where t.token_hash = ${hash} and t.revoked_at is null and ${users.disabledAt} is null`);
  if (!row) return null;
  const { protected: hasOne, ...actor } = row;
  return !hasOne && mustHaveFactor(actor.role, rule) ? { ...actor, needsFactor: true } : actor;
}
