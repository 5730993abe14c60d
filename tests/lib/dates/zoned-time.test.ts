import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantsOf, isTimeZone, zonedTime } from "@/lib/dates/zoned-time";

const newYork = "America/New_York";
const iso = (given: Parameters<typeof instantsOf>[0]) => instantsOf(given).map((at) => at.toISOString());

describe("instantsOf", () => {
  test("takes a time by the clocks of the place, in winter and in summer", () => {
    expect(iso({ day: "2027-01-15", time: "09:30", zone: newYork })).toEqual(["2027-01-15T14:30:00.000Z"]);
    expect(iso({ day: "2027-07-15", time: "09:30", zone: newYork })).toEqual(["2027-07-15T13:30:00.000Z"]);
    expect(iso({ day: "2028-02-29", time: "00:00", zone: "Asia/Kathmandu" })).toEqual([
      "2028-02-28T18:15:00.000Z",
    ]);
  });

  test("finds no such time where clocks go forward, and two where they go back", () => {
    expect(iso({ day: "2027-03-14", time: "02:30", zone: newYork })).toEqual([]);
    expect(iso({ day: "2027-11-07", time: "01:30", zone: newYork })).toEqual([
      "2027-11-07T05:30:00.000Z",
      "2027-11-07T06:30:00.000Z",
    ]);
    // Clocks of this island move by half an hour.
    expect(iso({ day: "2027-04-04", time: "01:45", zone: "Australia/Lord_Howe" })).toHaveLength(2);
  });

  test("knows no day and no time that is none", () => {
    for (const [day, time] of [
      ["2027-02-29", "09:30"],
      ["2027-13-01", "09:30"],
      ["2027-03-01", "24:00"],
      ["2027-03-01", "9:30"],
    ] as const) {
      expect(instantsOf({ day, time, zone: "UTC" }), `${day} ${time}`).toEqual([]);
    }
  });

  test("finds every instant again from what clocks show of it", () => {
    const zone = fc.constantFrom("UTC", newYork, "Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia");
    const minute = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zone, minute, (zone, minute) => {
        const at = new Date(minute * 60_000);
        const [day = "", time = ""] = zonedTime(at, zone).split(" ");
        return instantsOf({ day, time, zone }).some((found) => found.getTime() === at.getTime());
      }),
      { numRuns: 200 },
    );
  });
});

describe("isTimeZone", () => {
  test("knows places, not offsets or nothing", () => {
    expect(["UTC", newYork].every(isTimeZone)).toBe(true);
    expect(["", "+02:00", "Mars/Olympus", "new york"].some(isTimeZone)).toBe(false);
  });
});
