import { sql } from "drizzle-orm";
import { check, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { mailKinds, mailStates } from "../accounts-vocabulary";
import { createdAt, desk, id, instant } from "./columns";
import { statements } from "./statements";
import { userRole, users } from "./users";

export const mailKind = desk.enum("mail_kind", mailKinds);
export const mailState = desk.enum("mail_state", mailStates);

// Invitations: an address may make one account of one role, once, within 72 hours. The token in the link is made when
// the mail goes and only its hash is kept. Address and role never change; accepted or revoked, it is over.
export const invitations = desk.table(
  "invitations",
  {
    id: id(),
    email: text().notNull(),
    role: userRole().notNull(),
    // Null is the operator at the command line.
    invitedById: uuid().references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    // SHA-256 of the latest link, hex; an earlier link is dead.
    tokenHash: text(),
    // The invitee came with a link that had run out.
    askedAgainAt: instant(),
    acceptedAt: instant(),
    acceptedById: uuid().references(() => users.id, { onDelete: "restrict" }),
    revokedAt: instant(),
    revokedById: uuid().references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    uniqueIndex("invitations_one_open")
      .on(t.email)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
    uniqueIndex("invitations_token_key").on(t.tokenHash),
    check("invitations_email_ascii", sql`${t.email} ~ '^[!-~]+@[!-~]+$' and ${t.email} = lower(${t.email})`),
    check("invitations_accepted_whole", sql`(${t.acceptedAt} is null) = (${t.acceptedById} is null)`),
    check("invitations_one_end", sql`${t.acceptedAt} is null or ${t.revokedAt} is null`),
  ],
);

// Password resets: asked for by whoever typed an address. A row is written for any address, so that known and unknown
// take the same time; the worker finds out whose it is, and drops those that are nobody's.
export const passwordResets = desk.table(
  "password_resets",
  {
    id: id(),
    email: text().notNull(),
    userId: uuid().references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    tokenHash: text(),
    usedAt: instant(),
    // A later one was asked for, or access changed meanwhile.
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("password_resets_token_key").on(t.tokenHash),
    index("password_resets_user_idx").on(t.userId),
    check("password_resets_short", sql`${t.expiresAt} <= ${t.createdAt} + interval '30 minutes'`),
    check(
      "password_resets_known",
      sql`${t.userId} is not null or (${t.tokenHash} is null and ${t.usedAt} is null)`,
    ),
  ],
);

// Outbox: every mail, queued in the transaction of the act it tells of. Text and link are made when it goes; they are
// kept here only where no mail server is configured.
export const outbox = desk.table(
  "outbox",
  {
    id: id(),
    kind: mailKind().notNull(),
    state: mailState().notNull().default("waiting"),
    invitationId: uuid().references(() => invitations.id, { onDelete: "restrict" }),
    resetId: uuid().references(() => passwordResets.id, { onDelete: "restrict" }),
    toUserId: uuid().references(() => users.id, { onDelete: "restrict" }),
    entryId: uuid().references(() => statements.id, { onDelete: "restrict" }),
    causedById: uuid().references(() => users.id, { onDelete: "restrict" }),
    byName: text().notNull().default(""),
    note: text().notNull().default(""),
    createdAt: createdAt(),
    sendAt: instant().notNull().defaultNow(),
    settledAt: instant(),
    attempts: integer().notNull().default(0),
    // Why it did not go, as a word and a code; never the answer of another server in full.
    problem: text(),
    // Only of a kept one.
    subject: text(),
    textPart: text(),
    htmlPart: text(),
  },
  (t) => [
    index("outbox_created_idx").on(t.createdAt),
    index("outbox_entry_idx").on(t.entryId),
    check(
      "outbox_one_recipient",
      sql`num_nonnulls(${t.invitationId}, ${t.resetId}, ${t.toUserId}) = 1 and (${t.kind} = 'invitation') = (${t.invitationId} is not null) and (${t.kind} = 'reset') = (${t.resetId} is not null) and (${t.toUserId} is null) = (${t.entryId} is null)`,
    ),
    check("outbox_by_name_one_line", sql`${t.byName} !~ '[[:cntrl:]]'`),
    check(
      "outbox_kept_whole",
      sql`num_nonnulls(${t.subject}, ${t.textPart}, ${t.htmlPart}) = case when ${t.state} = 'kept' then 3 else 0 end`,
    ),
  ],
);
