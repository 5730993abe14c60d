import { and, asc, count, eq, gt, gte, isNull, max, or, type SQL, sql } from "drizzle-orm";
import { apiTokens, statements, userSessions, users } from "@/db/schema";
import { userRoles } from "@/db/vocabulary";
import { hasFactor } from "../../auth/second-factors";
import type { Context } from "../../context";
import { authorize } from "../../permissions/authorize";
import { sessionLimitsOf } from "../../permissions/session-limits";
import { openItemsOf } from "./open-items";

/** For admins: everybody with an account, those who work here first, by name. */
export async function people(ctx: Context) {
  authorize(ctx, "user.read");
  return peopleWhere(ctx, undefined);
}

export type Person = Awaited<ReturnType<typeof people>>[number];

/** For admins: one of them, or null. */
export async function personById(ctx: Context, id: string): Promise<Person | null> {
  authorize(ctx, "user.read");
  const [found] = await peopleWhere(ctx, eq(users.id, id));
  return found ?? null;
}

/** Who works here, for a choice of one: name and role. */
export async function colleagues(ctx: Context) {
  authorize(ctx, "user.list");
  return ctx.db
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(isNull(users.disabledAt))
    .orderBy(asc(users.name), asc(users.id));
}

/** By the limits of the present role, as lib/auth/sessions.ts reads them. */
const isOpen = and(
  isNull(userSessions.endedAt),
  gt(userSessions.expiresAt, sql`now()`),
  or(
    ...userRoles.map((role) => {
      const { idleHours, absoluteDays } = sessionLimitsOf(role);
      return and(
        eq(users.role, role),
        gte(userSessions.lastSeenAt, sql`now() - make_interval(hours => ${idleHours})`),
        gte(userSessions.createdAt, sql`now() - make_interval(days => ${absoluteDays})`),
      );
    }),
  ),
);

function peopleWhere({ db }: Context, which: SQL | undefined) {
  const seen = db
    .select({
      userId: userSessions.userId,
      lastAt: max(userSessions.lastSeenAt).as("seen_at"),
      open: sql<number>`(count(*) filter (where ${isOpen}))::int`.as("open_sessions"),
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .groupBy(userSessions.userId)
    .as("seen");
  const keys = db
    .select({
      userId: apiTokens.userId,
      lastAt: max(apiTokens.lastUsedAt).as("used_at"),
      live: sql<number>`${count()}::int`.as("live_tokens"),
    })
    .from(apiTokens)
    .where(isNull(apiTokens.revokedAt))
    .groupBy(apiTokens.userId)
    .as("keys");
  return db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      disabledAt: users.disabledAt,
      createdAt: users.createdAt,
      hasFactor: hasFactor(users.id),
      lastActiveAt: sql<Date | null>`greatest(${seen.lastAt}, ${keys.lastAt})`.mapWith({
        mapFromDriverValue: (value: string | Date) => new Date(value),
      }),
      sessions: sql<number>`coalesce(${seen.open}, 0)`,
      tokens: sql<number>`coalesce(${keys.live}, 0)`,
      openItems: sql<number>`(select count(*)::int from ${statements} where ${openItemsOf(users.id)})`,
    })
    .from(users)
    .leftJoin(seen, eq(seen.userId, users.id))
    .leftJoin(keys, eq(keys.userId, users.id))
    .where(which)
    .orderBy(sql`${users.disabledAt} is not null`, asc(users.name), asc(users.id));
}
