// Dates for property tests, each with the days it covers told by another rule than the product's.
import fc from "fast-check";

const FIRST = Date.UTC(1995, 0, 1);
const LAST = Date.UTC(2045, 11, 31);

/** Every day of half a century, walked one by one on the platform's calendar. */
export const manyDays: string[] = [];
for (let at = FIRST; at <= LAST; at += 86_400_000) manyDays.push(new Date(at).toISOString().slice(0, 10));

export function anyDay(): fc.Arbitrary<string> {
  return fc
    .date({
      min: new Date("0001-01-01T00:00:00Z"),
      max: new Date("9999-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const year = fc.integer({ min: 2000, max: 2039 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map(twoDigits);
const season = fc.constantFrom("21", "22", "23", "24");
const day = fc.constantFrom(...manyDays.filter((text) => text >= "2000" && text < "2040"));

/** A single date without doubt, and no season: what may end an interval or belong to a set. */
export const plainDate = fc.oneof(
  day,
  year,
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}-XX`),
  year.map((y) => `${y}-XX`),
  fc.constantFrom("200X", "201X", "202X", "203X"),
);
export const seasonDate = fc.tuple(year, season).map(([y, s]) => `${y}-${s}`);
const mark = fc.constantFrom("", "", "?", "~", "%");
const markedDate = fc.tuple(plainDate, mark).map(([date, doubt]) => date + doubt);

/** One date, perhaps doubted. */
export const singleDate = fc
  .tuple(fc.oneof({ arbitrary: plainDate, weight: 4 }, seasonDate), mark)
  .map(([date, doubt]) => date + doubt);

/** Interval texts, among them some that end before they begin. */
export const interval = fc.tuple(markedDate, markedDate).map(([start, end]) => `${start}/${end}`);

export const openInterval = fc.oneof(
  fc.tuple(markedDate, fc.constantFrom("", "..")).map(([date, open]) => `${date}/${open}`),
  fc.tuple(markedDate, fc.constantFrom("", "..")).map(([date, open]) => `${open}/${date}`),
);

export const setList = fc
  .array(plainDate, { minLength: 2, maxLength: 4 })
  .map((dates) => `[${dates.join(",")}]`);

export const setRange = fc
  .oneof(fc.tuple(day, day), fc.tuple(year, year))
  .map(([one, other]) => (one < other ? `[${one}..${other}]` : `[${other}..${one}]`));

/** Anything the subset takes, and a few intervals it refuses. */
export const anyEdtf = fc.oneof(singleDate, interval, openInterval, setList, setRange);

/** The days of one date, by matching its digits against each day of half a century. */
export function daysOf(date: string): string[] {
  const plain = date.replace(/[?~%]$/, "");
  const [, y = "", code = ""] = /^(\d{4})-(2[1-4])$/.exec(plain) ?? [];
  if (code) {
    const months = { "21": "030405", "22": "060708", "23": "091011", "24": "120102" }[code] ?? "";
    return manyDays.filter((text) => {
      const place = months.indexOf(text.slice(5, 7));
      const inWinterOfNextYear = code === "24" && place > 0;
      return place % 2 === 0 && text.startsWith(inWinterOfNextYear ? String(Number(y) + 1) : y);
    });
  }
  const pattern = new RegExp(`^${plain.replaceAll("X", "\\d")}`);
  return manyDays.filter((text) => pattern.test(text));
}
