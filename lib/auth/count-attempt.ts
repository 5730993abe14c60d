import { createHash } from "node:crypto";
import { RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "../errors";
import type { SharedCounter } from "./shared-counter";

/** Seconds. */
export const minute = 60;
export const hour = 60 * minute;

/**
 * Counts one attempt, before it is looked at, so that parallel guesses gain nothing.
 * @throws DomainError too_many, with detail.retryAfter in seconds and detail.first for the first refusal of a series
 */
export async function consume(counter: SharedCounter, key: string): Promise<void> {
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

/** Hashed, so that the table is no list of accounts and addresses. */
export const counterKey = (...parts: string[]) =>
  createHash("sha256").update(parts.join("\n")).digest("base64url");

function inWords(seconds: number): string {
  if (seconds > 3 * hour) return `${Math.ceil(seconds / hour)} hours`;
  if (seconds > 100) return `${Math.ceil(seconds / minute)} minutes`;
  return seconds === 1 ? "1 second" : `${seconds} seconds`;
}
