import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween, weekdayNumber } from "@/lib/dates/calendar";
import { parseEdtf } from "@/lib/dates/edtf";
import { findDays, findDocumentDay } from "@/lib/dates/find-days";
import { anyDay } from "@/tests/lib/dates/any-date";

const documentDay = "2020-09-16";

/** The one day found in a text on a page of Wednesday 16 Sep 2020. */
function only(text: string, page: string | undefined = documentDay) {
  const found = findDays(text, page ? { documentDay: page } : {});
  expect(found).toHaveLength(1);
  return found[0];
}

describe("findDays", () => {
  test("tells the day of the page, of the statement and of the event apart", () => {
    const text =
      " date 2020-09-16 The reply was issued Tuesday after footage went to the paper, showing the visit of July 24, outside the hall.";
    expect(findDays(text, { documentDay })).toMatchObject([
      { words: "2020-09-16", edtf: "2020-09-16", role: "published" },
      {
        words: "Tuesday",
        edtf: "2020-09-15",
        role: "issued",
        reason: '"Tuesday" read as 15 Sep 2020, because the page is dated Wednesday 16 Sep 2020',
      },
      { words: "July 24", edtf: "2020-07-24", role: "event" },
    ]);
  });

  test.each([
    ["We met Wednesday.", "2020-09-16"],
    ["We met last Wednesday.", "2020-09-09"],
    ["We met on Thursday.", "2020-09-10"],
    ["We met yesterday.", "2020-09-15"],
    ["We met last night.", "2020-09-15"],
    ["We met three days ago.", "2020-09-13"],
    ["We met the day before yesterday.", "2020-09-14"],
    ["We met July 24 to 29.", "2020-07-24/2020-07-29"],
    ["We met July 24–29, 2019.", "2019-07-24/2019-07-29"],
    ["We met Dec 30 to Jan 2.", "2019-12-30/2020-01-02"],
    ["We met in July 2019.", "2019-07"],
    ["We met on 7/24/2020.", "2020-07-24"],
    ["We met at 2020-07-23 00:00:00.", "2020-07-23"],
  ])("reads %j as %s", (text, edtf) => {
    expect(only(text)?.edtf).toBe(edtf);
  });

  test("takes a missing year from the page, or the year before rather than a day to come", () => {
    expect(only("We met July 24.")?.reason).toBe(
      '"July 24" read as 24 Jul 2020, year taken from the page date, Wednesday 16 Sep 2020',
    );
    expect(only("We met 26-Dec", "2015-01-30")).toMatchObject({
      edtf: "2014-12-26",
      reason:
        '"26-Dec" read as 26 Dec 2014, year taken from the page date: 26 Dec 2015 would be after Friday 30 Jan 2015',
    });
    expect(only("We met Feb. 29.", "2021-03-05")?.edtf).toBe("2020-02-29");
    expect(only("We met Feb. 29.", "2023-03-05")).toMatchObject({
      edtf: null,
      reason: "the calendar has no such day",
    });
  });

  test("leaves open what needs the page date when there is none", () => {
    for (const text of ["We met Tuesday.", "We met July 24.", "We met yesterday."]) {
      expect(only(text, "")).toMatchObject({ edtf: null, reason: "needs the page date" });
    }
    expect(only("We met July 24, 2020.", "")?.edtf).toBe("2020-07-24");
  });

  test("leaves open what can be read two ways", () => {
    expect(only("We met on 03/04/2020.")).toMatchObject({
      edtf: null,
      reason: '"03/04/2020" can be 3 Apr 2020 or 4 Mar 2020',
    });
    expect(only("We meet next Friday.")).toMatchObject({ edtf: null });
    expect(only("We met on 6/17/47.")).toMatchObject({ edtf: null });
    expect(only("On July 24, 20 officers met.")).toMatchObject({ edtf: null });
  });

  test("says when the printed weekday is wrong", () => {
    expect(only("Tuesday, September 16, 2020, was wet.")?.reason).toBe(
      '"Tuesday, September 16, 2020" read as 16 Sep 2020, as printed, though 16 Sep 2020 was a Wednesday',
    );
  });

  test.each([
    "It may pass in March.",
    "The second may follow in July.",
    "Now, this week, last month and this year.",
    "Within 30 days, or in two weeks.",
    "Open 24/7 since 9/11.",
    "He sat down and we wed.",
    "Every Monday, on Mondays and on Good Friday.",
    "The Sunday Times.",
    "At 9 a.m. and at noon.",
    "One in 3 may 6 march.",
    "On February 30, 2020.",
    "HB 6004, Public Act 20-1, Local 1727.",
    "",
  ])("finds no day in %j", (text) => {
    expect(findDays(text, { documentDay })).toEqual([]);
  });

  test.each([
    ["The union issued its answer Tuesday.", ["issued"]],
    ["He answered in a statement Tuesday.", ["issued"]],
    ["The unions released a statement on Tuesday.", ["issued"]],
    ["The story was posted Tuesday.", ["published"]],
    ["The senator said Tuesday that the July 24 meeting was calm.", ["said", "event"]],
    ["On Tuesday, Senator Ann Lee said it was calm.", ["said"]],
    ["The House passed it on July 24.", ["event"]],
    ["He said it. The House passed it on July 24.", ["event"]],
  ])("guesses from the words nearby: %j", (text, roles) => {
    expect(findDays(text, { documentDay }).map((found) => found.role)).toEqual(roles);
  });

  test("takes a line of its own for the page date only at the top", () => {
    const roleAfter = (words: number) =>
      findDays(`${"word ".repeat(words)}\n\nJuly 24, 2020\n\nmore`)[0]?.role;
    expect(roleAfter(50)).toBe("published");
    expect(roleAfter(70)).toBe("event");
  });

  test("counts code points, and gives the words as printed", () => {
    const text = "😀👩‍👩‍👧 met on Tuesday, and 😀 on July 24 2020.";
    expect(findDays(text, { documentDay })).toMatchObject([
      { start: 14, end: 21, words: "Tuesday" },
      { start: 32, end: 44, words: "July 24 2020" },
    ]);
  });

  test("any text: offsets give the words back, in order, and every date is one we keep", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "😀",
        "Tuesday",
        "July 24",
        "on ",
        ", ",
        "2020-09-16",
        "to ",
        "–",
        "\n",
        "03/04/2020",
        "a ",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    const anyText = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(" "));
    fc.assert(
      fc.property(anyText, anyDay(), (text, page) => {
        const characters = Array.from(text);
        let previousEnd = 0;
        for (const { start, end, words, edtf } of findDays(text, { documentDay: page })) {
          expect(characters.slice(start, end).join("")).toBe(words);
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(end).toBeGreaterThan(start);
          previousEnd = end;
          if (edtf !== null) expect(parseEdtf(edtf)?.edtf).toBe(edtf);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("any page date: a weekday is the latest such day on or before it", () => {
    const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    fc.assert(
      fc.property(anyDay(), fc.nat(6), (page, weekday) => {
        fc.pre(page > "0001-01-07");
        const day = only(`We met ${names[weekday]} here.`, page)?.edtf ?? "";
        expect(weekdayNumber(day)).toBe(weekday);
        expect(daysBetween(day, page)).toBeLessThan(7);
        expect(daysBetween(day, page)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("refuses a page date that is no day", () => {
    expect(() => findDays("Tuesday", { documentDay: "2020-02-30" })).toThrow(RangeError);
  });
});

describe("findDocumentDay", () => {
  test.each([
    [" date 2020-09-16 This reply was issued Tuesday.", "2020-09-16"],
    ["A headline\nPublished: Sept. 16, 2020 at 8:15 a.m.\n\nThe text", "2020-09-16"],
    ["A headline\nPosted by Ann Lee on September 16, 2020\nThe text", "2020-09-16"],
    ["By Ann Lee | September 16, 2020\nThe text", "2020-09-16"],
    ["September 16, 2020\n\nDear colleagues", "2020-09-16"],
    ["HARTFORD, Conn. (Sept. 16, 2020) — The union", "2020-09-16"],
    ["FOR IMMEDIATE RELEASE: Wednesday, 16 September 2020\nThe union", "2020-09-16"],
    ["From: A\r\nDate: Wed, 16 Sep 2020 22:21:22 +0200\r\nTo: B\r\n", "2020-09-16"],
    ["Published 2020-09-16\nUpdated 2020-09-18", "2020-09-16"],
  ])("finds it in %j", (text, day) => {
    expect(findDocumentDay(text)?.day).toBe(day);
  });

  test("says where it stands", () => {
    const text = "😀 news\nPublished: Sept. 16, 2020\nThe text";
    const found = findDocumentDay(text);
    expect(found).toMatchObject({
      words: "Sept. 16, 2020",
      reason: '"Sept. 16, 2020" stands at the top of the page',
    });
    expect(Array.from(text).slice(found?.start, found?.end).join("")).toBe("Sept. 16, 2020");
  });

  test.each([
    "On July 24, 2020, the House passed a bill.",
    "The report was published July 24, 2020, by the board.",
    "Published Tuesday\nThe text",
    "Published: 03/04/2020\nThe text",
    "July 2020\nThe text",
    `${"word ".repeat(65)}\nSeptember 16, 2020\n`,
    "No date at all",
    "",
  ])("finds none in %j", (text) => {
    expect(findDocumentDay(text)).toBeNull();
  });
});
