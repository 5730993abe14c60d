import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byYear, mergeEvents } from "@/components/statements/timeline-entries";
import type { FiledKey } from "@/lib/cursor";
import { card } from "./example-cards";

const on = (filedOn: string, number: number) => card({ number, filedOn, words: "", voices: [] });
const event = (from: string, name = from) => ({ from, name });
const alone = { previous: null, following: null };

const order = (entries: ReturnType<typeof mergeEvents<{ from: string; name: string }>>) =>
  entries.map((entry) => (entry.kind === "event" ? entry.event.name : entry.card.number));

describe("mergeEvents", () => {
  test("puts events under the statements of their day", () => {
    const cards = [on("2020-07-29", 2), on("2020-07-24", 1)];
    const events = [event("2020-07-23"), event("2020-07-24"), event("2020-07-31")];
    expect(order(mergeEvents({ cards, ...alone }, events, "newest"))).toEqual([
      "2020-07-31",
      2,
      1,
      "2020-07-24",
      "2020-07-23",
    ]);
  });

  test("keeps events of one day in their order, or turns them with the list", () => {
    const events = [event("2020-07-24", "read in"), event("2020-07-24", "passed")];
    expect(order(mergeEvents({ cards: [], ...alone }, events, "oldest"))).toEqual(["read in", "passed"]);
    expect(order(mergeEvents({ cards: [], ...alone }, events, "newest"))).toEqual(["passed", "read in"]);
  });

  test("shows each event on exactly one page, wherever the pages end", () => {
    const day = fc.integer({ min: 1, max: 9 }).map((at) => `2020-07-0${at}`);
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 12 }),
        fc.array(day, { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("newest" as const, "oldest" as const),
        (days, eventDays, size, direction) => {
          const filed = direction === "newest" ? days.toSorted().reverse() : days.toSorted();
          const cards = filed.map((filedOn, at) => on(filedOn, at + 1));
          const events = eventDays.toSorted().map((from, at) => event(from, `event ${at}`));
          const key = (at: number): FiledKey | null => {
            const at_ = cards[at];
            return at_ ? [at_.filedOn, at_.number] : null;
          };
          const shown: (string | number)[] = [];
          const seen: string[] = [];
          for (let at = 0; at < cards.length; at += size) {
            const page = {
              cards: cards.slice(at, at + size),
              previous: at === 0 ? null : key(at),
              following: key(at + size),
            };
            const entries = mergeEvents(page, events, direction);
            shown.push(...order(entries));
            seen.push(...entries.map((entry) => entry.day));
          }
          expect(shown.filter((name) => typeof name === "string").toSorted()).toEqual(
            events.map(({ name }) => name).toSorted(),
          );
          expect(shown.filter((name) => typeof name === "number")).toEqual(cards.map(({ number }) => number));
          expect(seen).toEqual(direction === "newest" ? seen.toSorted().reverse() : seen.toSorted());
        },
      ),
    );
  });
});

describe("byYear", () => {
  test("begins a year where the year changes", () => {
    const entries = mergeEvents(
      { cards: [on("2020-01-01", 2), on("2019-12-31", 1)], ...alone },
      [event("2019-06-01")],
      "newest",
    );
    expect(byYear(entries, "newest").map(({ year, entries: held }) => [year, held.length])).toEqual([
      ["2020", 1],
      ["2019", 2],
    ]);
  });

  test.each([
    ["newest", [null, "2020"]],
    ["oldest", ["2020", null]],
  ] as const)("in the order %s, puts statements of no known day in no year", (order, years) => {
    const undated = { ...on("2026-11-22", 3), filedBy: "logged" } as ReturnType<typeof on>;
    const cards = [undated, on("2020-07-24", 1)];
    const entries = mergeEvents(
      { cards: order === "newest" ? cards : cards.toReversed(), ...alone },
      [],
      order,
    );
    expect(byYear(entries, order).map(({ year }) => year)).toEqual(years);
  });
});
