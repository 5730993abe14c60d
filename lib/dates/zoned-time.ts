// Clock times of a place as instants. Where clocks go forward an hour of the day is missing; where they go back one
// comes twice.
import { isDay } from "./calendar";

const quarterHour = 15 * 60_000;

/** Whether the runtime knows the time zone: "Europe/Berlin", "UTC". */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone !== "" && !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/**
 * The instants at which clocks of the zone show this day and time, first one first: none when the hour is left out,
 * two when it comes twice.
 * @param day YYYY-MM-DD
 * @param time HH:MM
 */
export function instantsOf({ day, time, zone }: { day: string; time: string; zone: string }): Date[] {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return [];
  const wanted = `${day} ${time}`;
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const clock = clockOf(zone);
  const found = new Set<number>();
  // Zones differ from UTC by whole quarters of an hour, at most 14 hours; older local times are not scheduled for.
  for (let offset = -14 * 3_600_000; offset <= 14 * 3_600_000; offset += quarterHour) {
    if (clock(new Date(asUtc - offset)) === wanted) found.add(asUtc - offset);
  }
  return [...found].sort((a, b) => a - b).map((at) => new Date(at));
}

/** What clocks of the zone show: "2027-03-14 09:30". */
export const zonedTime = (at: Date, zone: string): string => clockOf(zone)(at);

function clockOf(zone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn-hc-h23", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
  };
}
