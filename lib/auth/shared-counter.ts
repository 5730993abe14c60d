import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "@/db/connect";
import { rateLimits } from "@/db/schema";

type Row = { points: number; expire: number | null };

/**
 * The library's limiter for PostgreSQL, with its four statements run by Drizzle: it expects the driver `pg`, and the
 * text it would send has to be run as raw SQL. Counting and expiry stay the library's.
 */
export class SharedCounter extends RateLimiterPostgres {
  constructor(
    private readonly db: Database,
    name: string,
    limit: { points: number; duration: number },
  ) {
    super({
      ...limit,
      keyPrefix: `sign-in-${name}`,
      storeClient: db,
      storeType: "client",
      tableCreated: true,
    });
  }

  /** One statement, so that counts from several processes add up. */
  async _upsert(key: string, points: number, msDuration: number, afresh = false): Promise<{ rows: Row[] }> {
    const now = Date.now();
    const expire = msDuration > 0 ? now + msDuration : null;
    const over = sql`${rateLimits.expire} <= ${now}`;
    const rows = await this.db
      .insert(rateLimits)
      .values({ key, points, expire })
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: afresh
          ? { points, expire }
          : {
              points: sql`case when ${over} then ${points}::integer else ${rateLimits.points} + ${points}::integer end`,
              expire: sql`case when ${over} then ${expire}::bigint else ${rateLimits.expire} end`,
            },
      })
      .returning({ points: rateLimits.points, expire: rateLimits.expire });
    return { rows };
  }

  async _get(key: string): Promise<{ rows: Row[] } | null> {
    const rows = await this.db
      .select({ points: rateLimits.points, expire: rateLimits.expire })
      .from(rateLimits)
      .where(and(eq(rateLimits.key, key), or(gt(rateLimits.expire, Date.now()), isNull(rateLimits.expire))));
    return rows.length > 0 ? { rows } : null;
  }

  async _delete(key: string): Promise<boolean> {
    const rows = await this.db
      .delete(rateLimits)
      .where(eq(rateLimits.key, key))
      .returning({ key: rateLimits.key });
    return rows.length > 0;
  }

  /** The library calls it every five minutes; a failure only leaves old rows for the next time. */
  async clearExpired(before: number): Promise<void> {
    await this.db
      .delete(rateLimits)
      .where(lt(rateLimits.expire, before))
      .catch(() => {});
  }
}
