import { isDay, isoDay } from "../dates/calendar";
import { type FoundDay, findDays, findDocumentDay } from "../dates/find-days";
import { contextOf, keyOf } from "./reading";
import type { DayField, DaySuggestion } from "./suggestion";

const fieldsFor: Record<FoundDay["role"], DayField[]> = {
  said: ["said", "issued"],
  issued: ["issued", "said"],
  published: ["published", "issued"],
  event: ["about", "said"],
};
const most = 12;

/**
 * The days a text names, each with the reason for its reading. Without the day of the page, "Tuesday" means nothing;
 * the page's own date at its top is taken when the reporter has given none.
 */
export function suggestDays(text: string, pageDay: string | null): DaySuggestion[] {
  const documentDay = pageDay ?? findDocumentDay(text)?.day;
  const units = codePointOffsets(text);
  const days = findDays(text, documentDay ? { documentDay } : {}).map((found): DaySuggestion => {
    const fields = fieldsFor[found.role];
    return {
      kind: "day",
      key: keyOf("day", found.words.toLowerCase(), fields.join()),
      words: found.words,
      readings: found.edtf ? [found.edtf] : bothReadings(found.words),
      fields,
      // A year that is not printed beside the day was worked out.
      basis: /\d{4}/.test(found.words) ? "stated" : "inferred",
      reason: found.reason,
      context: contextOf(text, units(found.start), units(found.end)),
    };
  });
  return [...new Map(days.map((day) => [day.key, day])).values()].slice(0, most);
}

/** "1/2/2020" as 1 February and as 2 January; nothing for words with another fault. */
function bothReadings(words: string): string[] {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(words.trim());
  if (!match) return [];
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return [isoDay(year, second, first), isoDay(year, first, second)]
    .filter((day) => day !== null)
    .filter(isDay);
}

// The finder counts characters, strings count UTF-16 units; asked in rising order, the text is read once.
function codePointOffsets(text: string): (count: number) => number {
  let [unit, counted] = [0, 0];
  return (wanted) => {
    if (wanted < counted) [unit, counted] = [0, 0];
    for (; counted < wanted && unit < text.length; counted++) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    }
    return unit;
  };
}
