// How often a password may be tried. The counters live in PostgreSQL, so all web processes count together, and an
// attempt is counted before its password is looked at, so that parallel guesses gain nothing.
import { createHash } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/connect";
import { DomainError } from "../errors";
import { SharedCounter } from "./shared-counter";

const minute = 60;
const hour = 60 * minute;

/** Failed attempts, per seconds. */
export const attemptLimits = {
  /** One account from one address: what a person who has forgotten a password needs. */
  pair: { points: 5, duration: 15 * minute },
  /** One address, whatever the accounts: a newsroom behind one router fits in. */
  address: { points: 30, duration: 15 * minute },
  /** One account, from all addresses it has not signed in from lately. */
  account: { points: 20, duration: hour },
  /** All accounts, from addresses not known to them: bounds the work of the whole server. */
  everyone: { points: 300, duration: minute },
  /** No limit but a mark: the account has signed in from this address. */
  known: { points: 1, duration: 30 * 24 * hour },
};

type Counters = Record<keyof typeof attemptLimits, SharedCounter>;

export type Attempt = { email: string; address: string };

/**
 * Counts an attempt, and refuses it where too many were made. Whoever guesses from elsewhere cannot keep the owner
 * out: an address the account has signed in from is bound only by its own counts.
 * @throws DomainError too_many, with detail.retryAfter in seconds and detail.first for the first refusal of a series
 */
export async function countAttempt(db: Database, attempt: Attempt): Promise<void> {
  const counters = countersOf(db);
  const keys = keysOf(attempt);
  const known = await counters.known.get(keys.pair);
  await consume(counters.pair, keys.pair);
  await consume(counters.address, keys.address);
  if (known) return;
  await consume(counters.account, keys.account);
  await consume(counters.everyone, keys.everyone);
}

/** After a right password: takes the attempt back, and remembers that the owner signs in from this address. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  const counters = countersOf(db);
  const keys = keysOf(attempt);
  const known = await counters.known.get(keys.pair);
  await counters.pair.delete(keys.pair);
  await counters.address.reward(keys.address);
  if (!known) {
    await counters.account.reward(keys.account);
    await counters.everyone.reward(keys.everyone);
  }
  await counters.known.set(keys.pair, 1, attemptLimits.known.duration);
}

async function consume(counter: SharedCounter, key: string): Promise<void> {
  try {
    await counter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new DomainError(
      "too_many",
      `Too many attempts to sign in. Try again in ${inWords(retryAfter)}.`,
      {},
      { retryAfter, first: refusal.consumedPoints === counter.points + 1 },
    );
  }
}

const inWords = (seconds: number) =>
  seconds > 100 ? `${Math.ceil(seconds / 60)} minutes` : seconds === 1 ? "1 second" : `${seconds} seconds`;

/** Hashed, so that the table is no list of accounts and addresses. */
function keysOf({ email, address }: Attempt) {
  const key = (...parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("base64url");
  return { pair: key(email, address), address: key(address), account: key(email), everyone: "all" };
}

const made = new WeakMap<Database, Counters>();

function countersOf(db: Database): Counters {
  const counters =
    made.get(db) ??
    ({
      pair: new SharedCounter(db, "pair", attemptLimits.pair),
      address: new SharedCounter(db, "address", attemptLimits.address),
      account: new SharedCounter(db, "account", attemptLimits.account),
      everyone: new SharedCounter(db, "everyone", attemptLimits.everyone),
      known: new SharedCounter(db, "known", attemptLimits.known),
    } satisfies Counters);
  made.set(db, counters);
  return counters;
}
