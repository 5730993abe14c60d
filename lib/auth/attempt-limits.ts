// How often a password may be tried. The counters live in PostgreSQL, so all web processes count together.
import type { Database } from "@/db/connect";
import { consume, counterKey, hour, minute } from "./count-attempt";
import { SharedCounter } from "./shared-counter";

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
  const known = await isKnownAddress(db, attempt);
  await consume(counters.pair, keys.pair);
  await consume(counters.address, keys.address);
  if (known) return;
  await consume(counters.account, keys.account);
  await consume(counters.everyone, keys.everyone);
}

/** After a right password: takes the attempt back. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  const counters = countersOf(db);
  const keys = keysOf(attempt);
  await counters.pair.delete(keys.pair);
  await counters.address.reward(keys.address);
  if (await isKnownAddress(db, attempt)) return;
  await counters.account.reward(keys.account);
  await counters.everyone.reward(keys.everyone);
}

/** After a whole sign-in: its owner signs in from this address. */
export async function rememberAddress(db: Database, attempt: Attempt): Promise<void> {
  await countersOf(db).known.set(keysOf(attempt).pair, 1, attemptLimits.known.duration);
}

export const isKnownAddress = async (db: Database, attempt: Attempt): Promise<boolean> =>
  (await countersOf(db).known.get(keysOf(attempt).pair)) !== null;

const keysOf = ({ email, address }: Attempt) => ({
  pair: counterKey(email, address),
  address: counterKey(address),
  account: counterKey(email),
  everyone: "all",
});

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
