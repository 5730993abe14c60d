// From a mention of a day in a text to the day it means, always backwards from the date of the page, with the reason.
import { addDays, isoDay, weekdayName, weekdayNumber } from "@/lib/dates/calendar";
import { parseEdtf } from "@/lib/dates/edtf";
import { dateInWords, dayInWords } from "@/lib/dates/words";

/** What is printed, and nothing that a parser filled in. */
export type Mention = {
  year: number | null;
  month: number | null;
  day: number | null;
  /** 0 for Sunday to 6 for Saturday. */
  weekday: number | null;
  /** "yesterday" is -1. */
  daysFromPage: number | null;
};

export type ResolvedMention = { edtf: string | null; reason: string };

type Answer = { edtf: string; because: string } | { edtf: null; because: string };

/** `to` is the end of a printed range such as "July 24 to 29". */
export function resolveMention(
  words: string,
  { from, to }: { from: Mention; to: Mention | null },
  documentDay: string | undefined,
): ResolvedMention {
  const answer = to ? resolveRange(words, from, to, documentDay) : resolveOne(words, from, documentDay);
  if (answer.edtf === null) return { edtf: null, reason: answer.because };
  return { edtf: answer.edtf, reason: `"${words}" read as ${dateInWords(answer.edtf)}, ${answer.because}` };
}

function resolveRange(words: string, from: Mention, to: Mention, documentDay: string | undefined): Answer {
  const last = resolveOne(words, to, documentDay);
  if (last.edtf === null) return last;
  const lastDay = parseEdtf(last.edtf)?.to ?? documentDay;
  const first = resolveOne(words, from, lastDay);
  if (first.edtf === null || first.edtf === last.edtf) return { ...first, because: last.because };
  const interval = parseEdtf(`${first.edtf}/${last.edtf}`);
  if (interval) return { edtf: interval.edtf, because: last.because };
  return { edtf: null, because: `"${words}" ends before it begins` };
}

function resolveOne(words: string, mention: Mention, documentDay: string | undefined): Answer {
  if (mention.year !== null) return resolvePrinted(words, mention, mention.year);
  if (documentDay === undefined) return { edtf: null, because: "needs the page date" };
  const because = `because the page is dated ${withWeekday(documentDay)}`;
  if (mention.daysFromPage !== null) {
    return answer(addDays(documentDay, mention.daysFromPage), because);
  }
  if (mention.month !== null && mention.day !== null) {
    return resolveYear(mention, mention.month, mention.day, documentDay);
  }
  if (mention.weekday === null) return { edtf: null, because: `"${words}" names no day` };
  return resolveWeekday(words, mention.weekday, documentDay, because);
}

function resolvePrinted(words: string, mention: Mention, year: number): Answer {
  if (!/\d{4}/.test(words)) return { edtf: null, because: `"${words}" has a year of two digits` };
  const { month, day } = mention;
  if (month === null) return answer(parseEdtf(String(year))?.edtf, "as printed");
  if (day === null) return answer(isoDay(year, month, 1)?.slice(0, 7), "as printed, without a day");
  const printed = isoDay(year, month, day);
  const swapped = /\b\d{1,2}([-/.])\d{1,2}\1\d{4}\b/.test(words) ? isoDay(year, day, month) : null;
  if (printed && swapped && swapped !== printed) {
    return { edtf: null, because: `"${words}" can be ${dayInWords(swapped)} or ${dayInWords(printed)}` };
  }
  return answer(printed, `as printed${weekdayClash(printed, mention.weekday)}`);
}

function resolveYear(mention: Mention, month: number, day: number, documentDay: string): Answer {
  const year = Number(documentDay.slice(0, 4));
  const [same, before] = [isoDay(year, month, day), isoDay(year - 1, month, day)];
  const taken = "year taken from the page date";
  if (same && same <= documentDay) {
    const clash = weekdayClash(same, mention.weekday);
    return { edtf: same, because: `${taken}, ${withWeekday(documentDay)}${clash}` };
  }
  const clash = weekdayClash(before, mention.weekday);
  const later = same ? `${dayInWords(same)} would be after` : `${year} has no such day,`;
  return answer(before, `${taken}: ${later} ${withWeekday(documentDay)}${clash}`);
}

function resolveWeekday(words: string, weekday: number, documentDay: string, because: string): Answer {
  if (/\b(?:next|this|coming|following)\b/i.test(words)) {
    return { edtf: null, because: `"${words}" can be more than one day` };
  }
  const daysBack = (7 + weekdayNumber(documentDay) - weekday) % 7;
  const strictlyBefore = /\b(?:last|past|previous)\b/i.test(words);
  return answer(addDays(documentDay, -(strictlyBefore ? daysBack || 7 : daysBack)), because);
}

function answer(edtf: string | null | undefined, because: string): Answer {
  return edtf ? { edtf, because } : { edtf: null, because: "the calendar has no such day" };
}

function weekdayClash(day: string | null, weekday: number | null): string {
  if (day === null || weekday === null || weekdayNumber(day) === weekday) return "";
  return `, though ${dayInWords(day)} was a ${weekdayName(day)}`;
}

function withWeekday(day: string): string {
  return `${weekdayName(day)} ${dayInWords(day)}`;
}
