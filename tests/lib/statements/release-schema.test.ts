import { describe, expect, test } from "vitest";
import { clockTime } from "@/lib/statements/release-schema";

const read = (given: object) => {
  const parsed = clockTime.safeParse(given);
  if (parsed.success) return parsed.data.toISOString();
  return parsed.error.issues.flatMap(({ path, message }) => [path.join("."), message]);
};
const zone = "America/New_York";

describe("clockTime", () => {
  test("reads day and time by the clocks of the place", () => {
    expect(read({ day: "2027-07-15", time: "09:30", zone })).toBe("2027-07-15T13:30:00.000Z");
    expect(read({ day: "2027-07-15", time: "09:30" })).toBe("2027-07-15T09:30:00.000Z");
  });

  test("asks about the hour that is left out, and which of two is meant", () => {
    expect(read({ day: "2027-03-14", time: "02:30", zone })).toEqual([
      "time",
      "There is no 02:30 on this day in America/New_York: clocks go forward.",
    ]);
    expect(read({ day: "2027-11-07", time: "01:30", zone })).toEqual([
      "which",
      "01:30 comes twice on this day in America/New_York. Say which is meant.",
    ]);
    expect(read({ day: "2027-11-07", time: "01:30", zone, which: "first" })).toBe("2027-11-07T05:30:00.000Z");
    expect(read({ day: "2027-11-07", time: "01:30", zone, which: "second" })).toBe(
      "2027-11-07T06:30:00.000Z",
    );
  });

  test("names what cannot be read", () => {
    expect(read({ day: "tomorrow", time: "09:30", zone })).toHaveProperty("0", "day");
    expect(read({ day: "2027-02-30", time: "09:30", zone })).toHaveProperty("0", "day");
    expect(read({ day: "2027-02-28", time: "9.30", zone })).toHaveProperty("0", "day");
    expect(read({ day: "2027-02-28", time: "09:30", zone: "Mars/Olympus" })).toHaveProperty("0", "zone");
  });
});
