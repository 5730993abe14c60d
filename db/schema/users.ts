import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { signInMethods } from "../sign-in-vocabulary";
import { userRoles } from "../vocabulary";
import { createdAt, desk, id, instant } from "./columns";

export const userRole = desk.enum("user_role", userRoles);

// Users: people of the newsroom who can sign in. Never deleted, since their names stand in the record.
export const users = desk.table(
  "users",
  {
    id: id(),
    // Lower-case ASCII; the one address of the invitation, compared exactly.
    email: text().notNull(),
    name: text().notNull(),
    role: userRole().notNull(),
    // A PHC string (argon2id).
    passwordHash: text().notNull(),
    disabledAt: instant(),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(t.email),
    check("users_email_ascii", sql`${t.email} ~ '^[!-~]+@[!-~]+$' and ${t.email} = lower(${t.email})`),
    check("users_name_present", sql`btrim(${t.name}) <> ''`),
  ],
);

// User sessions: one signed-in browser each. Read on every request, so ending a row ends the session at once.
export const userSessions = desk.table(
  "user_sessions",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    lastSeenAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    method: text({ enum: signInMethods }).notNull().default("password"),
    // When a second factor was shown in this session; without it, the session of somebody who has one opens nothing.
    factorAt: instant(),
    // When they last proved that it is them, for acts that ask for it anew.
    confirmedAt: instant().notNull().defaultNow(),
    // In words for its owner: "Firefox on Linux", "203.0.113.x". Nothing finer is kept.
    device: text(),
    place: text(),
  },
  (t) => [
    index("user_sessions_user_idx").on(t.userId),
    check(
      "user_sessions_method",
      sql`${t.method} in ('password', 'password_code', 'password_recovery', 'password_passkey', 'passkey')`,
    ),
    check("user_sessions_factor_shown", sql`${t.method} = 'password' or ${t.factorAt} is not null`),
  ],
);

// API tokens: a user's key for programs. Only the hash is kept.
export const apiTokens = desk.table(
  "api_tokens",
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    name: text().notNull(),
    // SHA-256 of the token, hex.
    tokenHash: text().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex("api_tokens_hash_key").on(t.tokenHash), index("api_tokens_user_idx").on(t.userId)],
);

// Audit events: who did what to access, append-only. Ids and words of the list only, never text of a draft.
export const auditEvents = desk.table(
  "audit_events",
  {
    id: id(),
    at: createdAt(),
    actorId: uuid().references(() => users.id, { onDelete: "restrict" }),
    event: text().notNull(),
    subjectId: uuid(),
    detail: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (t) => [
    index("audit_events_at_idx").on(t.at),
    index("audit_events_actor_idx").on(t.actorId),
    index("audit_events_page_idx").on(t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("audit_events_event_idx").on(t.event, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("audit_events_subject_idx").on(t.subjectId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
    check("audit_events_word", sql`${t.event} ~ '^[a-z][a-z_]{0,60}$'`),
  ],
);

// Idempotency keys: the answer to a write, kept with the write, so that a retry has one effect.
export const idempotencyKeys = desk.table(
  "idempotency_keys",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    key: text().notNull(),
    // SHA-256 of what was asked; the same key with another request is refused.
    requestHash: text().notNull(),
    answer: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "idempotency_keys_pkey", columns: [t.userId, t.key] }),
    check("idempotency_keys_length", sql`length(${t.key}) between 1 and 200`),
  ],
);

// Rate limits: counters shared by every process; the shape is the one rate-limiter-flexible expects.
export const rateLimits = desk.table("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  // Milliseconds since 1970, as the library keeps it.
  expire: bigint({ mode: "number" }),
});
