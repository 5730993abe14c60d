// What reading a typed date gives, and the sentences that more than one reader answers with.
import { daysInMonth, isoDay } from "@/lib/dates/calendar";
import { monthName, shortMonthName } from "@/lib/dates/month-names";

/** `problem`: a sentence for the person who typed, with an example. */
export type PlainReading = { edtf: string } | { problem: string };

/** The day, or why the calendar has none. */
export function readNumbers(year: number, month: number, day: number): PlainReading {
  const inMonth = readMonth(year, month);
  const only = isoDay(year, month, day);
  if ("problem" in inMonth || only) return only ? { edtf: only } : inMonth;
  const last = daysInMonth(year, month);
  const where = `${monthName(month)} ${fourDigits(year)}`;
  return {
    problem: `There is no day ${day} in ${where}, which has ${last}. Write for example ${last} ${shortMonthName(month)} ${fourDigits(year)}.`,
  };
}

/** The month, or why the calendar has none. */
export function readMonth(year: number, month: number): PlainReading {
  if (year < 1)
    return { problem: "There is no year 0000. Write a year from 0001 to 9999, for example 2020." };
  if (month >= 1 && month <= 12) return { edtf: `${fourDigits(year)}-${String(month).padStart(2, "0")}` };
  return { problem: `There is no month ${month}. Months go from 1 to 12, for example 2020-09-15.` };
}

export function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}

/** The start of what was typed, for use inside a message. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  return `"${characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text}"`;
}
