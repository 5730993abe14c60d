// Days as ISO text (YYYY-MM-DD, years 0001 to 9999). A day here is never an instant, so no time zone can shift it.

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MS = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO day of these numbers, or null when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whether the text is a day that exists, written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text);
  return match !== null && isoDay(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Negative when the first day is earlier, positive when it is later, 0 when they are the same. */
export function compareDays(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Whole days from the first to the second, negative when the second is earlier. Throws RangeError on a text that is no day. */
export function daysBetween(first: string, second: string): number {
  return (startOfDay(second) - startOfDay(first)) / DAY_IN_MS;
}

/** The day so many days later (earlier when negative), null outside the years 0001 to 9999. Throws RangeError on a text that is no day. */
export function addDays(day: string, days: number): string | null {
  const moved = new Date(startOfDay(day) + days * DAY_IN_MS);
  return isoDay(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayNumber(day: string): number {
  return new Date(startOfDay(day)).getUTCDay();
}

export function weekdayName(day: string): string {
  return WEEKDAYS[weekdayNumber(day)] ?? "";
}

/** The current day in an IANA time zone such as America/New_York. Throws RangeError on an unknown zone. */
export function today(zone: string, now: Date = new Date()): string {
  const format = new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(now).map((part) => [part.type, part.value]));
  return `${(parts.year ?? "").padStart(4, "0")}-${parts.month}-${parts.day}`;
}

function startOfDay(day: string): number {
  if (!isDay(day)) throw new RangeError(`${JSON.stringify(day)} is not a day written as YYYY-MM-DD`);
  return Date.parse(`${day}T00:00:00Z`);
}
