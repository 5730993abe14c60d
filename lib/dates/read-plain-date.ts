// One date as people type it, without "about", "between" and the like: a day, month, season, year or decade.
import { weekdayName } from "@/lib/dates/calendar";
import { parseEdtf } from "@/lib/dates/edtf";
import { monthName, monthNumber, seasonCode } from "@/lib/dates/month-names";
import { readNumericDate } from "@/lib/dates/read-numeric-date";
import { fourDigits, type PlainReading, quoted, readMonth, readNumbers } from "@/lib/dates/reading";
import { dayInWords } from "@/lib/dates/words";

const WEEKDAY = /^(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\S)/i;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]+\.?),?(?:[ -]?(\d+))?$/i;
const MONTH_DAY_YEAR = /^([a-z]+\.?) ?(\d{1,2})(?:st|nd|rd|th)?(?:(?:, ?| )(\d+))?$/i;
const NAME_YEAR = /^(?:the )?([a-z]+\.?),?(?: of)? (\d{4})(?:[-/](\d{2}|\d{4}))?$/i;
const DECADE = /^(?:the )?(\d{3})0s$/i;
const YEARS = /^(\d{2})0[01] to \1(09|99)$/i;
const SOME_DAY = /^a day in (.+)$/i;
const SOME_MONTH = /^a month in (\d{4})$/i;

export function readPlainDate(text: string): PlainReading {
  const standard = parseEdtf(text);
  // An interval or set is no single date, and a mark put after it would doubt only its end.
  if (standard && !["interval", "set"].includes(standard.precision)) return { edtf: standard.edtf };
  const weekday = WEEKDAY.exec(text);
  const reading = readNamed(weekday ? text.slice(weekday[0].length) : text) ?? notUnderstood(text);
  if (!weekday || "problem" in reading) return reading;
  return agreeing(weekday[1] ?? "", reading.edtf);
}

function readNamed(text: string): PlainReading | null {
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return readDay(dayFirst[1], dayFirst[2], dayFirst[3]);
  const nameFirst = NAME_YEAR.exec(text);
  if (nameFirst) return readMonthOrSeason(nameFirst[1], nameFirst[2], nameFirst[3]);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  if (monthFirst) return readDay(monthFirst[2], monthFirst[1], monthFirst[3]);
  return readUnspecified(text) ?? readNumericDate(text);
}

function readDay(day = "", month = "", year?: string): PlainReading | null {
  const number = monthNumber(month);
  if (number === null) return null;
  const written = `${Number(day)} ${monthName(number)}`;
  if (year === undefined) {
    return {
      problem: `The year of ${quoted(written)} is missing. Write it too, for example ${written} 2020.`,
    };
  }
  if (year.length !== 4) {
    return { problem: `The year ${quoted(year)} needs four digits, for example ${written} 2020.` };
  }
  return readNumbers(Number(year), number, Number(day));
}

function readMonthOrSeason(name = "", year = "", nextYear?: string): PlainReading | null {
  const month = monthNumber(name);
  if (month !== null) return nextYear === undefined ? readMonth(Number(year), month) : null;
  const season = seasonCode(name);
  if (season === null) return null;
  const following = fourDigits(Number(year) + 1);
  if (season !== "24") return nextYear === undefined ? standardOnly(`${year}-${season}`) : null;
  if (nextYear !== undefined) return following.endsWith(nextYear) ? standardOnly(`${year}-24`) : null;
  const [one, other] = [Number(year) - 1, Number(year)].map((start) => `${start}–${start + 1}`);
  return {
    problem: `${quoted(`winter ${year}`)} can be the one of ${one} or of ${other}. Write winter ${one} or winter ${other}.`,
  };
}

function readUnspecified(text: string): PlainReading | null {
  const decade = DECADE.exec(text)?.[1];
  if (decade?.endsWith("0")) {
    const [years, ten, hundred] = [`${decade}0`, `${decade}9`, `${decade.slice(0, 2)}99`];
    const either = `${years} to ${ten} or ${years} to ${hundred}`;
    return { problem: `${quoted(text)} can be ten years or a hundred. Write ${either}.` };
  }
  if (decade) return standardOnly(`${decade}X`);
  const years = YEARS.exec(text);
  if (years) return standardOnly(years[2] === "09" ? `${years[1]}0X` : `${years[1]}XX`);
  const someMonth = SOME_MONTH.exec(text);
  if (someMonth) return standardOnly(`${someMonth[1]}-XX`);
  const someDay = SOME_DAY.exec(text);
  const month = someDay && readPlainDate(someDay[1] ?? "");
  return month && "edtf" in month ? standardOnly(`${month.edtf}-XX`) : null;
}

function standardOnly(text: string): PlainReading | null {
  const standard = parseEdtf(text);
  return standard && { edtf: standard.edtf };
}

function agreeing(weekday: string, edtf: string): PlainReading {
  const date = parseEdtf(edtf);
  const day = date?.precision === "day" ? date.from : null;
  if (!day) return { problem: "A weekday goes with a day. Write for example Tuesday 15 Sep 2020." };
  const actual = weekdayName(day);
  if (actual.toLowerCase().startsWith(weekday.toLowerCase().slice(0, 3))) return { edtf };
  return { problem: `${dayInWords(day)} was a ${actual}. Correct the day, or leave the weekday out.` };
}

function notUnderstood(text: string): PlainReading {
  const examples = "Write a day as 15 Sep 2020 or 2020-09-15, a month as July 2020, a year as 2020";
  return {
    problem: `${quoted(text)} is not a date we can read. ${examples}, or leave it empty if it is unknown.`,
  };
}
