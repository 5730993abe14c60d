// How often a code may be tried, and a passkey asked for. A code has six digits only: whoever has the password is given
// few guesses a day, wherever they sit.
import type { Database } from "@/db/connect";
import { type Attempt, isKnownAddress } from "./attempt-limits";
import { consume, counterKey, hour, minute } from "./count-attempt";
import { SharedCounter } from "./shared-counter";

const day = 24 * hour;

/** Failed attempts, per seconds. */
export const codeLimits = {
  /** One account from one address. */
  pair: { points: 5, duration: 15 * minute },
  /** One account, from all addresses it has not signed in from lately. */
  account: { points: 30, duration: day },
  /** One account from one address it has signed in from: more than a forgetful owner needs, too few to guess by. */
  near: { points: 50, duration: day },
  /** Recovery codes of one account, counted apart: the way in that is left when the codes are used up by a guesser. */
  recovery: { points: 20, duration: day },
  /** Challenges for passkeys that one address may ask for. */
  challenge: { points: 60, duration: 15 * minute },
};

type Counters = Record<keyof typeof codeLimits, SharedCounter>;
type CodeAttempt = Attempt & { recovery: boolean };

/** @throws DomainError too_many, with detail.retryAfter in seconds and detail.first for the first refusal of a series */
export async function countCode(db: Database, attempt: CodeAttempt): Promise<void> {
  const counters = countersOf(db);
  if (attempt.recovery) return consume(counters.recovery, counterKey(attempt.email));
  await consume(counters.pair, counterKey(attempt.email, attempt.address));
  const { counter, key } = await dailyOf(db, attempt);
  await consume(counter, key);
}

/** After a right code: takes the attempt back. */
export async function forgiveCode(db: Database, attempt: CodeAttempt): Promise<void> {
  const counters = countersOf(db);
  if (attempt.recovery) {
    await counters.recovery.reward(counterKey(attempt.email));
    return;
  }
  await counters.pair.delete(counterKey(attempt.email, attempt.address));
  const { counter, key } = await dailyOf(db, attempt);
  await counter.reward(key);
}

/** What counts the guesses of a day: an address the account has signed in from has a count of its own. */
async function dailyOf(db: Database, attempt: CodeAttempt) {
  const { near, account } = countersOf(db);
  return (await isKnownAddress(db, attempt))
    ? { counter: near, key: counterKey(attempt.email, attempt.address) }
    : { counter: account, key: counterKey(attempt.email) };
}

/** @throws DomainError too_many */
export const countChallenge = (db: Database, address: string): Promise<void> =>
  consume(countersOf(db).challenge, counterKey(address));

const made = new WeakMap<Database, Counters>();

function countersOf(db: Database): Counters {
  const counters =
    made.get(db) ??
    ({
      pair: new SharedCounter(db, "code-pair", codeLimits.pair),
      account: new SharedCounter(db, "code-account", codeLimits.account),
      near: new SharedCounter(db, "code-near", codeLimits.near),
      recovery: new SharedCounter(db, "recovery", codeLimits.recovery),
      challenge: new SharedCounter(db, "challenge", codeLimits.challenge),
    } satisfies Counters);
  made.set(db, counters);
  return counters;
}
