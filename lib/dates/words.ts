// Dates as readers see them: in words, with the doubt said aloud, never in a tooltip.
import { isDay } from "@/lib/dates/calendar";
import { edtfBounds } from "@/lib/dates/edtf";
import { type EdtfPart, readEdtf } from "@/lib/dates/edtf-grammar";
import { monthName, seasonName, shortMonthName } from "@/lib/dates/month-names";

const UNKNOWN = "date unknown";

/** "about July 2020". A text that is no date we keep reads as "date unknown"; this never throws. */
export function dateInWords(edtf: string | null, basis: "stated" | "inferred" = "stated"): string {
  const words = edtf === null ? null : wordsOf(edtf);
  if (words === null) return UNKNOWN;
  return basis === "inferred" ? `${words}, date inferred` : words;
}

/** "15 Sep 2020". */
export function dayInWords(isoDay: string): string {
  if (!isDay(isoDay)) return UNKNOWN;
  const [year = "", month, day] = isoDay.split("-");
  return `${Number(day)} ${shortMonthName(Number(month))} ${year}`;
}

/**
 * The value for `<time datetime>`: a year, month or day. Null for everything else, doubt included:
 * HTML has no way to say "about", and a bare machine date would be surer than the record.
 */
export function machineDate(edtf: string | null): string | null {
  const reading = edtf === null ? null : readEdtf(edtf);
  if (reading?.kind !== "single" || reading.part.qualifier !== "certain") return null;
  const { precision, from } = reading.part;
  if (precision === "day") return from;
  if (precision === "month") return from.slice(0, 7);
  return precision === "year" ? from.slice(0, 4) : null;
}

/** The year a date is listed under: that of its first possible day, or of the last when only that is known. */
export function yearOf(edtf: string | null): number | null {
  const bounds = edtf === null ? null : edtfBounds(edtf);
  const day = bounds?.from ?? bounds?.to;
  return day ? Number(day.slice(0, 4)) : null;
}

function wordsOf(edtf: string): string | null {
  const reading = readEdtf(edtf);
  if (!reading) return null;
  switch (reading.kind) {
    case "single":
      return partInWords(reading.part);
    case "range":
      return between(reading.first, reading.last);
    case "list":
      return listInWords(reading.parts);
    case "interval": {
      const { start, end } = reading;
      if (start && end) return between(start, end);
      if (start) return `after ${partInWords(start)}`;
      return end && `before ${partInWords(end)}`;
    }
  }
}

function between(first: EdtfPart, last: EdtfPart): string {
  if (first.text === last.text) return partInWords(first);
  const words = shareYear([first, last]);
  return `between ${words[0]} and ${words[1]}`;
}

function listInWords(parts: EdtfPart[]): string {
  const words = shareYear(parts);
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// "24 Jul and 15 Sep 2020": a year common to all days and months is said once, at the end.
function shareYear(parts: EdtfPart[]): string[] {
  const years = new Set(parts.map((part) => part.from.slice(0, 4)));
  const shared =
    years.size === 1 && parts.every(({ precision }) => precision === "day" || precision === "month");
  return parts.map((part, index) => {
    const words = partInWords(part);
    return shared && index < parts.length - 1 ? words.slice(0, -" 2020".length) : words;
  });
}

const DOUBT = { certain: "", uncertain: "possibly ", approximate: "about ", both: "possibly about " };

function partInWords(part: EdtfPart): string {
  return DOUBT[part.qualifier] + plainWords(part);
}

function plainWords({ text, from, to, precision }: EdtfPart): string {
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  const month = monthName(Number(from.slice(5, 7)));
  switch (precision) {
    case "day":
      return dayInWords(from);
    case "month":
      return text.includes("X") ? `a day in ${month} ${year}` : `${month} ${year}`;
    case "year":
      return text.includes("X") ? `a month in ${year}` : year;
    case "season":
      return seasonInWords(text.slice(5, 7), year, lastYear);
    case "decade":
      // "2000s" may mean ten years or a hundred.
      return text[2] === "0" ? `${year} to ${lastYear}` : `${text.slice(0, 3)}0s`;
    case "century":
      return `${year} to ${lastYear}`;
  }
}

// A winter belongs to two years, and "winter 2020" alone would not say which of its two.
function seasonInWords(code: string, year: string, lastYear: string): string {
  if (year === lastYear) return `${seasonName(code)} ${year}`;
  const sameCentury = year.slice(0, 2) === lastYear.slice(0, 2);
  return `${seasonName(code)} ${year}–${sameCentury ? lastYear.slice(2) : lastYear}`;
}
