import { describe, expect, test } from "vitest";
import type { BillActionKind } from "@/db/vocabulary";
import type { PublicAction } from "@/lib/bills/profile";
import { amendedAfter, billStatus, countsDiffer, lastAction, standingOn } from "@/lib/bills/rules";

const step = (kind: BillActionKind, from: string, to = from): PublicAction => ({
  kind,
  chamber: null,
  day: from === to ? from : `${from}/${to}`,
  from,
  to,
  description: kind,
  source: null,
});

const filed = step("filed", "2020-07-23");
const lower = step("passed_lower", "2020-07-24");
const upper = step("passed_upper", "2020-07-29");
const signed = step("signed", "2020-07-31");
const life = [signed, filed, upper, lower];

describe("standingOn", () => {
  test("is the last step certainly on or before the day", () => {
    expect(standingOn(life, "2020-07-30", "2020-07-30")).toEqual({
      last: upper,
      sameDay: false,
      perhaps: [],
    });
  });

  test("does not say which came first on one day", () => {
    expect(standingOn(life, "2020-07-24", "2020-07-24")).toMatchObject({ last: lower, sameDay: true });
  });

  test("takes the later of two steps of one day in the order of the record", () => {
    const readIn = step("introduced", "2020-07-24");
    expect(standingOn([readIn, lower], "2020-07-25", "2020-07-25")?.last).toBe(lower);
  });

  test("leaves open the steps within an uncertain day", () => {
    expect(standingOn(life, "2020-07-26", "2020-07-31")).toEqual({
      last: lower,
      sameDay: false,
      perhaps: [upper, signed],
    });
  });

  test("leaves open a step whose own day is uncertain", () => {
    const sometime = step("amended", "2020-07-25", "2020-07-30");
    expect(standingOn([filed, sometime], "2020-07-27", "2020-07-27")).toEqual({
      last: filed,
      sameDay: false,
      perhaps: [sometime],
    });
  });

  test("finds nothing before the first step", () => {
    expect(standingOn(life, "2020-07-01", "2020-07-22")).toEqual({ last: null, sameDay: false, perhaps: [] });
  });

  test("takes nothing for certain when the day has no beginning", () => {
    expect(standingOn(life, null, "2020-07-24")).toEqual({
      last: null,
      sameDay: false,
      perhaps: [filed, lower],
    });
  });

  test("leaves every later step open when the day has no end", () => {
    expect(standingOn(life, "2020-07-29", null)).toEqual({ last: upper, sameDay: false, perhaps: [signed] });
  });

  test("is not known when the day is not", () => {
    expect(standingOn(life, null, null)).toBeNull();
  });
});

describe("amendedAfter", () => {
  const amended = step("amended", "2020-07-28");
  test("says so only when the text certainly changed later", () => {
    expect(amendedAfter([amended], "2020-07-27")).toBe(true);
    expect(amendedAfter([amended], "2020-07-28")).toBe(false);
    expect(amendedAfter([amended], null)).toBe(false);
    expect(amendedAfter(life, "2020-07-01")).toBe(false);
  });
});

describe("billStatus", () => {
  test.each([
    [[], null],
    [[step("other", "2020-07-20")], null],
    [[filed], "Filed"],
    [[filed, lower], "Passed by the lower chamber"],
    [[filed, lower, upper], "Passed by both chambers"],
    [life, "Signed into law"],
    [[filed, step("amended", "2020-07-24")], "Filed"],
    [[lower, step("failed", "2020-07-30")], "Failed"],
  ])("of %# is the last step that changes it", (actions, word) => {
    expect(billStatus(actions)).toBe(word);
  });
});

describe("lastAction", () => {
  test("is any step, whether it changes where the bill stands or not", () => {
    const hearing = step("other", "2020-08-03");
    expect(lastAction([hearing, ...life])).toBe(hearing);
    expect(lastAction([])).toBeNull();
  });
});

describe("countsDiffer", () => {
  const count = (yes: number, no: number) => ({ yes, no, absent: null, notVoting: null, source: null });
  test("is so when two sources give different figures", () => {
    expect(countsDiffer({ counts: [count(86, 58), count(85, 58)] })).toBe(true);
    expect(countsDiffer({ counts: [count(86, 58), count(86, 58)] })).toBe(false);
    expect(countsDiffer({ counts: [] })).toBe(false);
  });
});
