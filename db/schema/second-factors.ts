import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { challengePurposes } from "../sign-in-vocabulary";
import { createdAt, desk, id, instant } from "./columns";
import { users } from "./users";

const owner = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: "restrict" });

// Authenticators: the app that shows codes of six digits, one per person. It counts once a first code was right,
// and takes the place of the one that counted before.
export const authenticators = desk.table(
  "authenticators",
  {
    id: id(),
    userId: owner(),
    // Encrypted with a key of its own, made from AUTH_SECRET: a copy of the database shows no code.
    sealedSecret: text().notNull(),
    createdAt: createdAt(),
    activatedAt: instant(),
    // The number of the half minute whose code was used last. No code is used twice, nor an earlier one after it.
    lastStep: bigint({ mode: "number" }),
  },
  (t) => [
    uniqueIndex("authenticators_one_active").on(t.userId).where(sql`${t.activatedAt} is not null`),
    uniqueIndex("authenticators_one_pending").on(t.userId).where(sql`${t.activatedAt} is null`),
    check("authenticators_active_used", sql`(${t.activatedAt} is null) = (${t.lastStep} is null)`),
  ],
);

// Passkeys: a key pair whose other half never leaves the person's device. Each asks for a finger, a face or a PIN, so
// it is enough by itself.
export const passkeys = desk.table(
  "passkeys",
  {
    id: id(),
    userId: owner(),
    // What its owner calls it: "Work laptop".
    name: text().notNull(),
    // As the browser names it, base64url.
    credentialId: text().notNull(),
    // COSE, base64url.
    publicKey: text().notNull(),
    // Uses, as the device counts them; zero for ever where it does not count.
    counter: bigint({ mode: "number" }).notNull(),
    transports: text().array().notNull().default([]),
    // Copied between the devices of its owner.
    synced: boolean().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
  },
  (t) => [
    uniqueIndex("passkeys_credential_key").on(t.credentialId),
    index("passkeys_user_idx").on(t.userId),
    check("passkeys_name_present", sql`btrim(${t.name}) <> ''`),
  ],
);

// Recovery codes: for whoever has lost the rest. Each works once; only hashes are kept.
export const recoveryCodes = desk.table(
  "recovery_codes",
  {
    id: id(),
    userId: owner(),
    // SHA-256 of owner and code, hex: 80 random bits need no slow hash.
    codeHash: text().notNull(),
    createdAt: createdAt(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex("recovery_codes_hash_key").on(t.userId, t.codeHash)],
);

// Sign-in steps: the password was right, the second factor is still to come. Opens nothing by itself.
export const signInSteps = desk.table(
  "sign_in_steps",
  {
    id: id(),
    userId: owner(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    // Wrong codes given; a step bears few.
    failures: integer().notNull().default(0),
  },
  (t) => [
    index("sign_in_steps_user_idx").on(t.userId),
    check("sign_in_steps_short", sql`${t.expiresAt} <= ${t.createdAt} + interval '10 minutes'`),
  ],
);

// Passkey challenges: what a passkey has to sign. The row is taken away with the first answer.
export const passkeyChallenges = desk.table(
  "passkey_challenges",
  {
    id: id(),
    // 32 random bytes, base64url.
    challenge: text().notNull(),
    purpose: text({ enum: challengePurposes }).notNull(),
    // Null where nobody is known yet: signing in by passkey alone.
    userId: uuid().references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("passkey_challenges_key").on(t.challenge),
    index("passkey_challenges_expiry_idx").on(t.expiresAt),
    check("passkey_challenges_purpose", sql`${t.purpose} in ('add', 'sign_in', 'second_step', 'confirm')`),
    check("passkey_challenges_known", sql`(${t.purpose} = 'sign_in') = (${t.userId} is null)`),
    check("passkey_challenges_short", sql`${t.expiresAt} <= ${t.createdAt} + interval '5 minutes'`),
  ],
);
