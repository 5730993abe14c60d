import { describe, expect, test } from "vitest";
import { standingsOf } from "@/components/bills/standing-in-words";
import type { PublicAction } from "@/lib/bills/profile";
import { policeBill, stated } from "../statements/example-cards";

const step = (kind: PublicAction["kind"], day: string, description: string): PublicAction => ({
  kind,
  chamber: null,
  day,
  from: day,
  to: day,
  description,
  source: null,
});

const life = [
  step("filed", "2020-07-23", "Filed"),
  step("passed_lower", "2020-07-24", "Passed the House"),
  step("passed_upper", "2020-07-29", "Passed the Senate"),
  step("signed", "2020-07-31", "Signed by the governor"),
];

const standing = (said: ReturnType<typeof stated> | { edtf: null; basis: "stated" }, actions = life) =>
  standingsOf({ bills: [policeBill], said }, { [policeBill.id]: actions })[policeBill.id];

describe("standingsOf", () => {
  test.each([
    ["2020-07-20", "before the first recorded step of the bill"],
    ["2020-07-24", "same day as “Passed the House”, 24 Jul 2020; which came first is not recorded"],
    ["2020-07-30", "last recorded step before: “Passed the Senate”, 29 Jul 2020"],
    [
      "2020-07-25/2020-07-30",
      "last recorded step before: “Passed the House”, 24 Jul 2020; “Passed the Senate”, 29 Jul 2020 may have come before or after",
    ],
    [
      "2020-07",
      "“Filed”, 23 Jul 2020, “Passed the House”, 24 Jul 2020 and 2 more may have come before or after",
    ],
    [
      "../2020-07-24",
      "“Filed”, 23 Jul 2020 and “Passed the House”, 24 Jul 2020 may have come before or after",
    ],
  ])("of %s", (edtf, words) => expect(standing(stated(edtf))).toBe(words));

  test("cannot say for a day that is not known", () => {
    expect(standing({ edtf: null, basis: "stated" })).toBe(
      "where the bill stood is not known, because the day is not",
    );
  });

  test("says when the text was changed afterwards", () => {
    const amended = [...life, step("amended", "2020-07-28", "Amended")];
    expect(standing(stated("2020-07-25"), amended)).toMatch(/; about an earlier version of the bill$/);
    expect(standing(stated("2020-07-28"), amended)).not.toContain("earlier version");
  });

  test("is silent about a bill without recorded steps", () => {
    expect(standing(stated("2020-07-25"), [])).toBeUndefined();
  });

  test("shortens a long description at a word", () => {
    const long = [step("filed", "2020-07-23", "word ".repeat(40))];
    expect(standing(stated("2020-07-30"), long)).toMatch(/word …”, 23 Jul 2020$/);
  });
});
