import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "@/lib/dates/edtf";
import { readDayInput } from "@/lib/dates/read-day";
import { dateInWords, dayInWords, machineDate, yearOf } from "@/lib/dates/words";
import { anyEdtf, singleDate } from "@/tests/lib/dates/any-date";

describe("dateInWords", () => {
  test.each([
    ["2020-09-15", "15 Sep 2020"],
    ["2020-07-04", "4 Jul 2020"],
    ["2020-07", "July 2020"],
    ["2020", "2020"],
    ["2020-07~", "about July 2020"],
    ["2020-09-15?", "possibly 15 Sep 2020"],
    ["2020%", "possibly about 2020"],
    ["2020-23", "autumn 2020"],
    ["2020-21?", "possibly spring 2020"],
    ["2020-24", "winter 2020–21"],
    ["1999-24", "winter 1999–2000"],
    ["202X", "2020s"],
    ["200X", "2000 to 2009"],
    ["20XX~", "about 2000 to 2099"],
    ["2020-07-XX", "a day in July 2020"],
    ["2020-XX", "a month in 2020"],
    ["2020-07-24/2020-09-15", "between 24 Jul and 15 Sep 2020"],
    ["[2020-07-24..2020-09-15]", "between 24 Jul and 15 Sep 2020"],
    ["2019-12-30/2020-01-02", "between 30 Dec 2019 and 2 Jan 2020"],
    ["2020-07/2020-09", "between July and September 2020"],
    ["2020-07/2020", "between July 2020 and 2020"],
    ["2020-07-24~/2020-09-15?", "between about 24 Jul and possibly 15 Sep 2020"],
    ["2020-07/2020-07", "July 2020"],
    ["[2020-07-24,2020-09-15]", "24 Jul or 15 Sep 2020"],
    ["[2019,2020-07,2021]", "2019, July 2020 or 2021"],
    ["../2020-09-15", "before 15 Sep 2020"],
    ["/2020-07~", "before about July 2020"],
    ["2020-07-24/..", "after 24 Jul 2020"],
    ["2020-07-24/", "after 24 Jul 2020"],
  ])("%s reads %j", (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words);
  });

  test("says when the date is inferred, and when there is none", () => {
    expect(dateInWords("2020-09-15", "inferred")).toBe("15 Sep 2020, date inferred");
    expect(dateInWords("2020-09-15", "stated")).toBe("15 Sep 2020");
    expect(dateInWords(null)).toBe("date unknown");
    expect(dateInWords(null, "inferred")).toBe("date unknown");
    expect(dateInWords("2020-02-30", "inferred")).toBe("date unknown");
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(anyEdtf, fc.string({ unit: "binary" })), (text) => {
        expect(dateInWords(text, "inferred").length).toBeGreaterThan(0);
        expect(dateInWords(text)).not.toContain("undefined");
      }),
    );
  });

  test("says enough to be typed back as the same date", () => {
    fc.assert(
      fc.property(singleDate, (text) => {
        expect(readDayInput(dateInWords(text))).toEqual({ edtf: text });
      }),
    );
  });

  test("says enough to be typed back as the same days and the same doubt, for intervals and sets too", () => {
    fc.assert(
      fc.property(
        anyEdtf.filter((text) => parseEdtf(text) !== null),
        (text) => {
          const read = readDayInput(dateInWords(text));
          const back = "edtf" in read && read.edtf !== null ? parseEdtf(read.edtf) : null;
          const { from, to, qualifier } = parseEdtf(text) ?? {};
          expect(back).toMatchObject({ from, to, qualifier });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("dayInWords", () => {
  test("is short and without a leading zero", () => {
    expect(dayInWords("2020-09-05")).toBe("5 Sep 2020");
    expect(dayInWords("2020-02-30")).toBe("date unknown");
  });
});

describe("machineDate", () => {
  test.each([
    ["2020-09-15", "2020-09-15"],
    ["2020-09", "2020-09"],
    ["2020-07-XX", "2020-07"],
    ["2020", "2020"],
    ["0023", "0023"],
  ])("%s is %s to a machine", (edtf, machine) => {
    expect(machineDate(edtf)).toBe(machine);
  });

  test.each([
    null,
    "2020-09-15?",
    "2020~",
    "2020-23",
    "202X",
    "20XX",
    "2020/2021",
    "[2020,2021]",
    "2020-02-30",
  ])("%s has no machine form", (edtf) => {
    expect(machineDate(edtf)).toBeNull();
  });
});

describe("yearOf", () => {
  test.each([
    ["2020-09-15", 2020],
    ["2020-24", 2020],
    ["2019-12/2020-01", 2019],
    ["../2020-01", 2020],
    ["2020?", 2020],
    [null, null],
    ["never", null],
  ])("%s is listed under %s", (edtf, year) => {
    expect(yearOf(edtf)).toBe(year);
  });
});
