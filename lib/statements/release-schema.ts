import { z } from "zod";
import { instantsOf, isTimeZone } from "../dates/zoned-time";
import { recordId } from "../text";
import { statementStep } from "./schema";

/** When, as an instant: "2027-03-14T13:30:00Z". */
const instant = z.coerce.date("Is not a moment. Write for example 2027-03-14T13:30:00Z.");

/** A scheduled release: readers see the entry from then on. */
export const releaseTime = statementStep.extend({ at: instant });
export type ReleaseTime = z.output<typeof releaseTime>;

/** Until when readers may not see an entry; null: no embargo. */
export const embargoTime = statementStep.extend({ until: instant.nullable() });
export type EmbargoTime = z.output<typeof embargoTime>;

export const dueRelease = z.strictObject({ statementId: recordId });

/**
 * A day and time as a form sends them, by the clocks of a place, as an instant. An hour that is left out or comes twice
 * where clocks change is asked about, never guessed.
 */
export const clockTime = z
  .strictObject({
    day: z.string().trim(),
    time: z.string().trim(),
    zone: z.string().trim().default("UTC"),
    /** Of an hour that comes twice, which. */
    which: z.enum(["", "first", "second"]).default(""),
  })
  .transform(({ day, time, zone, which }, check): Date => {
    const refuse = (path: string, message: string) => {
      check.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    if (!isTimeZone(zone)) return refuse("zone", "Is not a time zone. Write for example America/New_York.");
    const [first, second] = instantsOf({ day, time, zone });
    if (!first) {
      const readable = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time);
      return readable && instantsOf({ day, time: "12:00", zone }).length > 0 && isTime(time)
        ? refuse("time", `There is no ${time} on this day in ${zone}: clocks go forward.`)
        : refuse("day", "Give the day as 2027-03-14 and the time as 09:30.");
    }
    if (!second) return first;
    if (which === "")
      return refuse("which", `${time} comes twice on this day in ${zone}. Say which is meant.`);
    return which === "first" ? first : second;
  });

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
