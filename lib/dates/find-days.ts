// Days mentioned in a text, as suggestions with their reason; nothing here is saved unless a person accepts it.
// Server side: the English parser behind it is large. It finds the words and which parts are printed; weekdays and days
// without a year are read by us, because the parser would take the nearest such day, in the future too.
import * as chrono from "chrono-node";
import { daysBetween, isDay, isoDay } from "@/lib/dates/calendar";
import { datesThePage, type Role, roleOf } from "@/lib/dates/day-role";
import { isNoise } from "@/lib/dates/mention-noise";
import { type Mention, resolveMention } from "@/lib/dates/resolve-mention";

export type FoundDay = {
  /** Code-point offsets into the text, end exclusive. */
  start: number;
  end: number;
  /** As printed. */
  words: string;
  /** Null when only a person, or the date of the page, can tell which day is meant; `reason` says which. */
  edtf: string | null;
  reason: string;
  role: Role;
};

export type DocumentDay = Omit<FoundDay, "edtf" | "role"> & { day: string };

// The parser wants a reference; a leap year lets it find 29 February. No day it supplies from this is ever used.
const REFERENCE_DAY = "2020-03-01";
// Noon on the machine's own clock: with any other zone the parser is a day off for "last night".
const REFERENCE = new Date(2020, 2, 1, 12);
const TOP_OF_PAGE = 400;

/** In the order of the text. `documentDay` is the ISO day the page is dated; throws RangeError when it is no day. */
export function findDays(text: string, { documentDay }: { documentDay?: string } = {}): FoundDay[] {
  if (documentDay !== undefined && !isDay(documentDay)) {
    throw new RangeError(`documentDay ${JSON.stringify(documentDay)} is not a day written as YYYY-MM-DD`);
  }
  const codePoint = codePointCounter(text);
  let previousEnd = 0;
  return mentionsIn(text).map(({ start, end, from, to }) => {
    const words = text.slice(start, end);
    const place = { text, start, end };
    const role = roleOf(place, previousEnd, isFullDay(from, to) && datesThePage(place));
    previousEnd = end;
    const resolved = resolveMention(words, { from, to }, documentDay);
    return { start: codePoint(start), end: codePoint(end), words, ...resolved, role };
  });
}

/** The day a page says it is dated, looked for at its top: "Published: 16 Sep 2020", or a date in a line of its own. */
export function findDocumentDay(text: string): DocumentDay | null {
  const top = text.slice(0, TOP_OF_PAGE);
  const codePoint = codePointCounter(top);
  for (const { start, end, from, to } of mentionsIn(top)) {
    if (!isFullDay(from, to) || !datesThePage({ text: top, start, end })) continue;
    const words = top.slice(start, end);
    const day = resolveMention(words, { from, to }, undefined).edtf;
    if (!day || !isDay(day)) continue;
    const reason = `"${words}" stands at the top of the page`;
    return { day, start: codePoint(start), end: codePoint(end), words, reason };
  }
  return null;
}

type PlacedMention = { start: number; end: number; from: Mention; to: Mention | null };

function mentionsIn(text: string): PlacedMention[] {
  // The parser reads a range only with a hyphen; this keeps every offset.
  const hyphenated = text.replace(/(?<=\d)–(?=\d)/g, "-");
  const placed: PlacedMention[] = [];
  for (const hit of chrono.casual.parse(hyphenated, REFERENCE, { forwardDate: false })) {
    const words = hit.text.replace(/^(?:on|at)\s+|[,\s]+$/gi, "");
    const start = hit.index + hit.text.indexOf(words);
    const end = start + words.length;
    const around = { before: text.slice(Math.max(0, start - 15), start), after: text.slice(end, end + 15) };
    const from = mentionOf(words, hit.start, hit.tags());
    if (!from || isNoise(words, from, around)) continue;
    placed.push({ start, end, from, to: hit.end ? mentionOf(words, hit.end, hit.tags()) : null });
  }
  return placed;
}

function isFullDay(from: Mention, to: Mention | null): boolean {
  return to === null && from.year !== null && from.month !== null && from.day !== null;
}

// Null for "last week", "in two months" and "now": they name a stretch of time, and the parser would make it a day.
function mentionOf(words: string, printed: chrono.ParsedComponents, tags: Set<string>): Mention | null {
  const certain = (component: chrono.Component) =>
    printed.isCertain(component) ? printed.get(component) : null;
  const mention = {
    year: certain("year"),
    month: certain("month"),
    day: certain("day"),
    weekday: certain("weekday"),
    daysFromPage: null,
  };
  if (/\b(?:today|tonight|tomorrow|yesterday|last night|days? ago)\b/i.test(words)) {
    const day = isoDay(mention.year ?? 0, mention.month ?? 0, mention.day ?? 0);
    const nothing = { year: null, month: null, day: null, weekday: null };
    return day ? { ...nothing, daysFromPage: daysBetween(REFERENCE_DAY, day) } : null;
  }
  const relative = tags.has("result/relativeDate") || tags.has("casualReference/now");
  return relative ? null : mention;
}

// Counts on from the place asked before, so asking in rising order reads the text once.
function codePointCounter(text: string): (utf16: number) => number {
  let [at, count] = [0, 0];
  return (utf16) => {
    for (; at < utf16; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) count += 1;
    return count;
  };
}
