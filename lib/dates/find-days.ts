// Days mentioned in a text, as suggestions with their reason; nothing here is saved unless a person accepts it.
// Server side: the English parser behind it is large. It finds the words and which parts are certain; the reading of
// weekdays and of days without a year is ours, because the parser would take the nearest one, in the future too.
import * as chrono from "chrono-node";
import { isDay } from "@/lib/dates/calendar";
import { pageDateLabel, type Role, roleOf } from "@/lib/dates/day-role";
import { type Mention, resolveMentions } from "@/lib/dates/resolve-mention";

export type FoundDay = {
  /** Code-point offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** As printed. */
  words: string;
  /** Null when only a person, or the date of the page, can tell which day is meant. */
  edtf: string | null;
  reason: string;
  role: Role;
};

export type DocumentDay = { day: string; start: number; end: number; words: string; reason: string };

// A fixed leap year lets the parser find every day of a calendar; the year it supplies is never used.
const REFERENCE_DAY = "2020-03-01";
const TOP_OF_PAGE = 300;
// Longer than any date, so that one standing at the end of the top is read whole.
const DATE_LENGTH = 60;

/** In the order of the text. `documentDay` is the ISO day the page is dated; throws RangeError when it is none. */
export function findDays(text: string, { documentDay }: { documentDay?: string } = {}): FoundDay[] {
  if (documentDay !== undefined && !isDay(documentDay)) throw new RangeError("documentDay is not an ISO day");
  const found: FoundDay[] = [];
  const offset = codePointOffsets(text);
  let previousEnd = 0;

  for (const hit of parse(text)) {
    const start = hit.index;
    const end = start + hit.text.length;
    const mentions = mentionsOf(hit);
    if (isNoise(hit.text, mentions[0], text.slice(end, end + 8), text.slice(Math.max(0, start - 8), start))) continue;
    const resolved = resolveMentions(hit.text, mentions, documentDay);
    if (!resolved) continue;
    const role = roleOf({ text, start, end, previousEnd });
    found.push({ start: offset(start), end: offset(end), words: hit.text, ...resolved, role });
    previousEnd = end;
  }
  return found;
}
