// Dates typed in digits: 25/12/2020, 12/25/2020, 2020/12/25, 12/2020. Day first or month first is never assumed.
import { isoDay } from "@/lib/dates/calendar";
import { type PlainReading, quoted, readMonth, readNumbers } from "@/lib/dates/reading";
import { dayInWords } from "@/lib/dates/words";

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const NO_YEAR = /^\d{1,2}[-/._]\d{1,2}$/;
const TWO_DIGIT_YEAR = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const WITH_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d.*$/;

/** Null when the text is not made of numbers with / . or - between them. */
export function readNumericDate(text: string): PlainReading | null {
  const full = YEAR_FIRST.exec(text);
  if (full) return readNumbers(Number(full[1]), Number(full[2]), Number(full[3]));
  const either = YEAR_LAST.exec(text);
  if (either) return readEitherOrder(text, Number(either[1]), Number(either[2]), Number(either[3]));
  const yearMonth = YEAR_MONTH.exec(text);
  if (yearMonth) return readMonth(Number(yearMonth[1]), Number(yearMonth[2]));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return readMonth(Number(monthYear[2]), Number(monthYear[1]));
  const timed = WITH_TIME.exec(text);
  if (timed) {
    return { problem: `A date here has no time of day. Write the day alone, for example ${timed[1]}.` };
  }
  if (NO_YEAR.test(text)) {
    return {
      problem: `The year of ${quoted(text)} is missing. Write the whole day, for example 15 Sep 2020.`,
    };
  }
  if (!TWO_DIGIT_YEAR.test(text)) return null;
  return {
    problem: `The year in ${quoted(text)} has two digits. Write all four, for example 15 Sep 2020.`,
  };
}

function readEitherOrder(text: string, left: number, right: number, year: number): PlainReading {
  const dayFirst = isoDay(year, right, left);
  const monthFirst = isoDay(year, left, right);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    const [one, other] = [dayInWords(dayFirst), dayInWords(monthFirst)];
    return {
      problem: `${quoted(text)} can be ${one} or ${other}. Write the month as a word: ${one}, or ${other}.`,
    };
  }
  const only = dayFirst ?? monthFirst;
  if (only) return { edtf: only };
  return left > 12 ? readNumbers(year, right, left) : readNumbers(year, left, right);
}
