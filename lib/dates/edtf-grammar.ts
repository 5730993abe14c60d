// The part of EDTF (ISO 8601-2) that Stet keeps, read into its parts. edtf.ts turns them into bounds, words.ts into words.
import { daysInMonth, isoDay } from "@/lib/dates/calendar";

export type Qualifier = "certain" | "uncertain" | "approximate" | "both";
export type PartPrecision = "day" | "month" | "season" | "year" | "decade" | "century";

/** One date, without interval or set around it. Both days are inclusive. */
export type EdtfPart = {
  text: string;
  from: string;
  to: string;
  precision: PartPrecision;
  qualifier: Qualifier;
};

/** An interval end is null when it is open or unknown; only `edtf` keeps which of the two. */
export type EdtfReading = { edtf: string } & (
  | { kind: "single"; part: EdtfPart }
  | { kind: "interval"; start: EdtfPart | null; end: EdtfPart | null }
  | { kind: "range"; first: EdtfPart; last: EdtfPart }
  | { kind: "list"; parts: EdtfPart[] }
);

const MAX_LENGTH = 64;
const PART_PATTERN = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)$/;
const QUALIFIERS: Record<string, Qualifier> = { "?": "uncertain", "~": "approximate", "%": "both" };
const SEASONS = ["21", "22", "23", "24"];

/** Null when the text is not in the subset, names a day that does not exist, or ends before it begins. */
export function readEdtf(text: string): EdtfReading | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const written = trimmed.replaceAll("x", "X");
  if (written.startsWith("[") && written.endsWith("]")) return readSet(written.slice(1, -1));
  if (written.includes("/")) return readInterval(written);
  const part = readPart(written);
  return part && { edtf: part.text, kind: "single", part };
}

function readPart(text: string): EdtfPart | null {
  const match = PART_PATTERN.exec(text);
  if (!match) return null;
  const [, year = "", month, day, mark = ""] = match;
  const span = spanOf(year, month, day);
  return span && { text, ...span, qualifier: QUALIFIERS[mark] ?? "certain" };
}

type Span = Pick<EdtfPart, "from" | "to" | "precision">;

function spanOf(year: string, month: string | undefined, day: string | undefined): Span | null {
  if (year.endsWith("X")) return month === undefined ? spanOfYears(year) : null;
  if (Number(year) < 1) return null;
  if (month === undefined) return spanOfYears(year);
  if (month === "XX") return day === undefined ? spanOfYears(year) : null;
  if (SEASONS.includes(month)) return day === undefined ? spanOfSeason(Number(year), month) : null;
  const numbers = [Number(year), Number(month)] as const;
  if (day !== undefined && day !== "XX") {
    const only = isoDay(...numbers, Number(day));
    return spanOfDays(only, only, "day");
  }
  return spanOfDays(isoDay(...numbers, 1), isoDay(...numbers, daysInMonth(...numbers)), "month");
}

function spanOfYears(year: string): Span | null {
  const unspecified = year.length - year.replaceAll("X", "").length;
  const precision = (["year", "decade", "century"] as const)[unspecified] ?? "year";
  // The calendar has no year 0000, so the decade 000X and the century 00XX begin with the year 0001.
  const first = Math.max(1, Number(year.replaceAll("X", "0")));
  return spanOfDays(isoDay(first, 1, 1), isoDay(Number(year.replaceAll("X", "9")), 12, 31), precision);
}

// Northern seasons. Winter runs into the next year, so it is the one beginning in the December of the year named.
function spanOfSeason(year: number, season: string): Span | null {
  const firstMonth = { "21": 3, "22": 6, "23": 9 }[season];
  if (firstMonth === undefined) {
    return spanOfDays(isoDay(year, 12, 1), isoDay(year + 1, 2, daysInMonth(year + 1, 2)), "season");
  }
  const lastMonth = firstMonth + 2;
  return spanOfDays(
    isoDay(year, firstMonth, 1),
    isoDay(year, lastMonth, daysInMonth(year, lastMonth)),
    "season",
  );
}

function spanOfDays(from: string | null, to: string | null, precision: PartPrecision): Span | null {
  return from && to ? { from, to, precision } : null;
}

// EDTF has no seasons as interval ends or set members.
function readEnd(text: string): EdtfPart | null {
  const part = readPart(text);
  return part?.precision === "season" ? null : part;
}

function readInterval(text: string): EdtfReading | null {
  const ends = text.split("/").map((end) => end.trim());
  const [left = "", right = ""] = ends;
  if (ends.length !== 2) return null;
  const [start, end] = [readEnd(left), readEnd(right)];
  if ((!start && !isOpen(left)) || (!end && !isOpen(right))) return null;
  if (!start && !end) return null;
  if (start && end && start.from > end.to) return null;
  return { edtf: `${left}/${right}`, kind: "interval", start, end };
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function readSet(inside: string): EdtfReading | null {
  const ends = inside.split("..").map(readMember);
  if (ends.length > 2) return null;
  if (ends.length === 2) {
    const [first, last] = ends;
    if (!first || !last || first.precision !== last.precision) return null;
    if (first.text.includes("X") || last.text.includes("X") || first.from > last.from) return null;
    return { edtf: `[${first.text}..${last.text}]`, kind: "range", first, last };
  }
  const members = inside.split(",").map(readMember);
  const parts = members.filter((part) => part !== null);
  if (parts.length !== members.length) return null;
  const unique = [...new Map(parts.map((part) => [part.text, part])).values()];
  unique.sort((a, b) => (a.from + a.to + a.text < b.from + b.to + b.text ? -1 : 1));
  const [only] = unique;
  if (only && unique.length === 1) return { edtf: only.text, kind: "single", part: only };
  return { edtf: `[${unique.map((part) => part.text).join(",")}]`, kind: "list", parts: unique };
}

function readMember(text: string): EdtfPart | null {
  const part = readEnd(text.trim());
  return part?.qualifier === "certain" ? part : null;
}
