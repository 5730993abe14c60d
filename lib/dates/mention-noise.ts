// Words that look like a day and are none: "may", "he sat", "24/7", "every Monday", "Good Friday", "the Sunday Times".
import type { Mention } from "@/lib/dates/resolve-mention";

const SHORT_WEEKDAY = /^(?:sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat)\.?$/i;
const NAMED_DAY = /\b(?:good|black|super|fat|cyber|ash|palm|easter)\s+$/i;
const REPEATED = /\b(?:every|each|any)\s+$/i;
// The parser reads "tomorrow" out of "the day after tomorrow".
const DAY_BESIDE = /\bday\s+(?:after|before)\s+$/i;
const PART_OF_A_NAME = /^(?:\s+(?:times|mirror|telegraph|express|school)\b|-\p{L}|s\b)/iu;

export function isNoise(words: string, mention: Mention, around: { before: string; after: string }): boolean {
  const { year, day, weekday, daysFromPage } = mention;
  if (daysFromPage !== null) return DAY_BESIDE.test(around.before);
  if (year === null && day === null && weekday === null) return true;
  // "this year" and "last month" come with a year that is not printed; "September, 60 people" with none.
  if (year !== null) return !/\d/.test(words) || (day === null && !/\d{4}/.test(words));
  // Two numbers alone are rather a ratio, a score or "9/11"; "3 may" and "6 march" may be verbs.
  if (/\d\s*[/.]\s*\d/.test(words) || /\b(?:may|march|mar)\b/.test(words)) return true;
  if (weekday === null || day !== null) return false;
  if (SHORT_WEEKDAY.test(words)) return !/^[A-Z][a-z]+\./.test(words + around.after);
  return NAMED_DAY.test(around.before) || REPEATED.test(around.before) || PART_OF_A_NAME.test(around.after);
}
