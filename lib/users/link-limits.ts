// How often a client may try links and ask for them, and how often a mailbox is written to. Counted in PostgreSQL, for
// all web processes together.
import { createHash } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/connect";
import { SharedCounter } from "../auth/shared-counter";
import { DomainError } from "../errors";

const hour = 60 * 60;

export const linkLimits = {
  /** Requests about links from one address. */
  client: { points: 40, duration: hour },
  /** Mails to one mailbox that somebody without a session asked for. */
  mailbox: { points: 3, duration: hour },
};

/** @throws DomainError too_many, with detail.retryAfter in seconds */
export async function countLinkAttempt(db: Database, address: string): Promise<void> {
  const refusal = await consume(countersOf(db).client, address);
  if (!refusal) return;
  const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  const message = `Too many requests from here. Try again in ${Math.ceil(retryAfter / 60)} minutes.`;
  throw new DomainError("too_many", message, {}, { retryAfter });
}

/** Counts a mail to an address; false when it has had enough of them. */
export const mayMail = async (db: Database, email: string): Promise<boolean> =>
  (await consume(countersOf(db).mailbox, email)) === null;

async function consume(counter: SharedCounter, key: string): Promise<RateLimiterRes | null> {
  try {
    await counter.consume(createHash("sha256").update(key).digest("base64url"));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}

type Counters = Record<keyof typeof linkLimits, SharedCounter>;
const made = new WeakMap<Database, Counters>();

function countersOf(db: Database): Counters {
  const counters = made.get(db) ?? {
    client: new SharedCounter(db, "link-client", linkLimits.client),
    mailbox: new SharedCounter(db, "link-mailbox", linkLimits.mailbox),
  };
  made.set(db, counters);
  return counters;
}
