import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "@/lib/dates/edtf";
import { readDayInput } from "@/lib/dates/read-day";
import { anyDay, anyEdtf } from "@/tests/lib/dates/any-date";

describe("readDayInput", () => {
  test.each([
    ["2020-09-15", "2020-09-15"],
    ["2020-07~", "2020-07~"],
    ["[2021, 2020]", "[2020,2021]"],
    ["15 Sep 2020", "2020-09-15"],
    ["15 September 2020", "2020-09-15"],
    ["Sept. 15, 2020", "2020-09-15"],
    ["September 15th, 2020", "2020-09-15"],
    ["15th of September 2020", "2020-09-15"],
    ["15-Sep-2020", "2020-09-15"],
    ["Tuesday, Sept. 15, 2020", "2020-09-15"],
    [" 15 sep\u00a02020 ", "2020-09-15"],
    ["July 2020", "2020-07"],
    ["Jul. 2020", "2020-07"],
    ["7/2020", "2020-07"],
    ["2020/7/4", "2020-07-04"],
    ["2020", "2020"],
    ["２０２０", "2020"],
    ["2020s", "202X"],
    ["the 1990s", "199X"],
    ["2000 to 2009", "200X"],
    ["about July 2020", "2020-07~"],
    ["circa 2020", "2020~"],
    ["~2020", "2020~"],
    ["15 Sep 2020?", "2020-09-15?"],
    ["possibly 15 Sep 2020", "2020-09-15?"],
    ["possibly about July 2020", "2020-07%"],
    ["about July 2020?", "2020-07%"],
    ["autumn 2020", "2020-23"],
    ["fall 2020", "2020-23"],
    ["the fall of 2020", "2020-23"],
    ["about spring 2020", "2020-21~"],
    ["winter 2020–21", "2020-24"],
    ["winter 2019-2020", "2019-24"],
    ["between 24 Jul and 15 Sep 2020", "2020-07-24/2020-09-15"],
    ["between July 24 and September 15, 2020", "2020-07-24/2020-09-15"],
    ["between 24 and 29 July 2020", "2020-07-24/2020-07-29"],
    ["between 30 Dec 2019 and about 2 Jan 2020", "2019-12-30/2020-01-02~"],
    ["before 15 Sep 2020", "/2020-09-15"],
    ["after about July 2020", "2020-07~/"],
    ["24 Jul or 15 Sep 2020", "[2020-07-24,2020-09-15]"],
    ["July 24, 2020 or September 15, 2020", "[2020-07-24,2020-09-15]"],
    ["24 Jul, 26 Jul or 15 Sep 2020", "[2020-07-24,2020-07-26,2020-09-15]"],
    ["25/12/2020", "2020-12-25"],
    ["12/25/2020", "2020-12-25"],
    ["25.12.2020", "2020-12-25"],
    ["04/04/2020", "2020-04-04"],
  ])("reads %j as %s", (typed, edtf) => {
    expect(readDayInput(typed)).toEqual({ edtf });
  });

  test.each(["", "  ", "unknown", "Unknown", "date unknown", "not known", "undated", "n.d.", "?"])(
    "takes %j as an unknown date",
    (typed) => {
      expect(readDayInput(typed)).toEqual({ edtf: null });
    },
  );

  test.each([
    ["03/04/2020", ["3 Apr 2020", "4 Mar 2020"]],
    ["3.4.2020", ["3 Apr 2020", "4 Mar 2020"]],
    ["about 03-04-2020", ["3 Apr 2020", "4 Mar 2020"]],
    ["winter 2020", ["winter 2019–2020", "winter 2020–2021"]],
    ["2000s", ["2000 to 2009", "2000 to 2099"]],
    ["2020-02-30", ["no day 30 in February 2020", "29 Feb 2020"]],
    ["February 30, 2021", ["no day 30 in February 2021", "28 Feb 2021"]],
    ["31/02/2020", ["no day 31 in February 2020"]],
    ["13/13/2020", ["no month 13"]],
    ["0000-01-01", ["no year 0000"]],
    ["24 July", ["The year", "24 July 2020"]],
    ["July 24", ["The year", "24 July 2020"]],
    ["7/29", ["The year", "15 Sep 2020"]],
    ["15 Sep 20", ["four digits", "15 September 2020"]],
    ["10/23/17", ["two digits", "15 Sep 2020"]],
    ["2020-07-23 00:00:00", ["no time of day", "2020-07-23"]],
    ["2020-09-16T10:00:00Z", ["no time of day", "2020-09-16"]],
    ["Wednesday 15 Sep 2020", ["15 Sep 2020 was a Tuesday"]],
    ["Tuesday July 2020", ["weekday", "Tuesday 15 Sep 2020"]],
    ["between 24 Dec and 5 Jan 2021", ["The first date is after the second", "for example"]],
    ["before autumn 2020", ["season", "for example"]],
    ["1 May or 2 May 2020?", ["without doubt", "for example"]],
    ["about 2020/2021", ["2020/2021", "15 Sep 2020"]],
    ["~ 2020 /", ["2020 /", "15 Sep 2020"]],
    ["before 2020/2021", ["2020/2021", "15 Sep 2020"]],
    ["yesterday", ["yesterday", "15 Sep 2020"]],
    ["Tuesday", ["Tuesday", "15 Sep 2020"]],
    ["between 24 Jul", ["between 24 Jul", "15 Sep 2020"]],
    ["x".repeat(500), ["at most 120 characters", "15 Sep 2020"]],
  ])("refuses %j, saying why and how to write it", (typed, parts) => {
    const reading = readDayInput(typed);
    expect(reading).toHaveProperty("problem");
    for (const part of parts) expect(reading).toHaveProperty("problem", expect.stringContaining(part));
  });

  test("refuses numbers in two orders exactly when both are days and differ", () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const ambiguous = Number(date) <= 12 && date !== month;
        for (const typed of [`${date}/${month}/${year}`, `${month}/${date}/${year}`]) {
          const reading = readDayInput(typed);
          if (ambiguous) expect(reading).toHaveProperty("problem", expect.stringContaining(" can be "));
          else expect(reading).toEqual({ edtf: day });
        }
      }),
    );
  });

  test("takes every date we keep as it stands", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const date = parseEdtf(text);
        if (date) expect(readDayInput(text)).toEqual({ edtf: date.edtf });
      }),
    );
  });

  test("answers anything at all with a date we keep or a problem", () => {
    const words = fc.constantFrom(
      "between",
      "and",
      "or",
      "about",
      "before",
      "Sep",
      "15",
      "2020",
      "?",
      "~",
      ",",
      "/",
    );
    const scrambled = fc.array(words, { maxLength: 8 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.oneof(scrambled, fc.string({ unit: "binary" })), (typed) => {
        const reading = readDayInput(typed);
        if ("problem" in reading) expect(reading.problem).toMatch(/\.$/);
        else if (reading.edtf !== null) expect(parseEdtf(reading.edtf)?.edtf).toBe(reading.edtf);
      }),
      { numRuns: 2000 },
    );
  });
});
