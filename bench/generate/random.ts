// Numbers that look random and come out the same on every machine and in every run.
import { createHash } from "node:crypto";

export type Random = {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number, at least 0 and below `limit`. */
  below(limit: number): number;
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
};

/** Mulberry32: 32 bits of state are plenty for made-up data. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
  };
}

/**
 * Draws 0 … count-1, the first ones most often, as Zipf found of words and as it is of speakers.
 * @param shift flattens the top: with 0 the first is drawn twice as often as the second.
 */
export function zipf(count: number, { exponent, shift }: { exponent: number; shift: number }) {
  const upTo = new Float64Array(count);
  let total = 0;
  for (let rank = 0; rank < count; rank++) {
    total += (rank + 1 + shift) ** -exponent;
    upTo[rank] = total;
  }
  return (random: Random): number => {
    const wanted = random.next() * total;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const firstInstant = Date.UTC(2019, 0, 1);

/** A UUIDv7 that belongs to a name: `at` gives its place in time, so that later ones sort later. */
export function idOf(kind: string, at: number): string {
  const hash = createHash("md5").update(`${kind} ${at}`).digest("hex");
  const time = (firstInstant + at * 1000).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** Days after 1 January 2019, ISO. */
export const dayAfter = (days: number) =>
  new Date(firstInstant + days * 86_400_000).toISOString().slice(0, 10);
