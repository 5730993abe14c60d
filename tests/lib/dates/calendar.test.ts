import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  compareDays,
  daysBetween,
  isDay,
  isoDay,
  today,
  weekdayName,
  weekdayNumber,
} from "@/lib/dates/calendar";
import { anyDay } from "@/tests/lib/dates/any-date";

describe("isDay", () => {
  test("knows leap days", () => {
    expect(isDay("2020-02-29")).toBe(true);
    expect(isDay("2000-02-29")).toBe(true);
    expect(isDay("2021-02-29")).toBe(false);
    expect(isDay("1900-02-29")).toBe(false);
  });

  test.each([
    "2020-02-30",
    "2020-13-01",
    "2020-00-10",
    "2020-04-31",
    "0000-01-01",
    "2020-9-16",
    "2020-09-16 ",
    "2020-09-16\n",
    "2020-09-16T00:00:00Z",
    "٢٠٢٠-٠٩-١٦",
    "",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("agrees with the platform's calendar on every combination of digits", () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = [
          String(year).padStart(4, "0"),
          ...[month, day].map((n) => String(n).padStart(2, "0")),
        ].join("-");
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year > 0;
        expect(isDay(text)).toBe(exists);
        expect(isoDay(year, month, day)).toBe(exists ? text : null);
      }),
    );
  });
});

describe("compareDays and daysBetween", () => {
  test("count whole days over a change of clocks and a leap day", () => {
    expect(daysBetween("2020-10-31", "2020-11-02")).toBe(2);
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(daysBetween("2020-09-16", "2020-09-15")).toBe(-1);
  });

  test("agree on the order, and addDays undoes daysBetween", () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (first, second) => {
        expect(compareDays(first, second)).toBe(Math.sign(daysBetween(second, first)));
        expect(addDays(first, daysBetween(first, second))).toBe(second);
      }),
    );
  });

  test("refuse a text that is no day", () => {
    expect(() => daysBetween("2020-02-30", "2020-03-01")).toThrow(RangeError);
  });

  test("leave the years 0001 to 9999 as null", () => {
    expect(addDays("0001-01-01", -1)).toBeNull();
    expect(addDays("9999-12-31", 1)).toBeNull();
    expect(addDays("2020-09-16", 1e15)).toBeNull();
  });
});

describe("weekdayName", () => {
  test("names the day of the week, in the first century too", () => {
    expect(weekdayName("2020-09-16")).toBe("Wednesday");
    expect(weekdayNumber("2020-09-13")).toBe(0);
    expect(weekdayName("0050-01-01")).toBe("Saturday");
  });
});

describe("today", () => {
  const lateInHartford = new Date("2020-07-29T03:58:00Z");

  test("is the day of the zone, not of the machine or of UTC", () => {
    expect(today("America/New_York", lateInHartford)).toBe("2020-07-28");
    expect(today("UTC", lateInHartford)).toBe("2020-07-29");
    expect(today("Asia/Tokyo", new Date("2020-12-31T15:00:00Z"))).toBe("2021-01-01");
  });

  test("is a day when no instant is given", () => {
    expect(isDay(today("America/New_York"))).toBe(true);
  });

  test("refuses an unknown zone", () => {
    expect(() => today("America/Nowhere")).toThrow(RangeError);
  });
});
