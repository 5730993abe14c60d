import { describe, expect, test } from "vitest";
import { suggestDays } from "@/lib/suggestions/suggest-days";

const dated = "Posted: 2021-03-04\n\nThis statement was issued Tuesday about the flood of February 11.";

describe("suggestDays", () => {
  test("keeps issued, published and spoken-of days apart, each in the field it may fill", () => {
    expect(suggestDays(dated, null).map(({ words, readings, fields }) => [words, readings, fields])).toEqual([
      ["2021-03-04", ["2021-03-04"], ["published", "issued"]],
      ["Tuesday", ["2021-03-02"], ["issued", "said"]],
      ["February 11", ["2021-02-11"], ["about", "said"]],
    ]);
  });

  test("calls stated only what is printed with its year", () => {
    expect(suggestDays(dated, null).map(({ basis }) => basis)).toEqual(["stated", "inferred", "inferred"]);
  });

  test("reads weekdays from the day the reporter gave rather than from the page", () => {
    const [found] = suggestDays("The statement was issued on Tuesday.", "2021-03-18");
    expect(found).toMatchObject({ readings: ["2021-03-16"] });
  });

  test("offers both readings of a day that has two", () => {
    const [found] = suggestDays("The remarks of 3/4/2021 are below.", null);
    expect(found?.readings).toEqual(["2021-04-03", "2021-03-04"]);
  });

  test("shows each finding among its neighbours, also after characters of two units", () => {
    const [found] = suggestDays("😀😀 Long before, the meeting of July 9, 2020 was calm.", null);
    expect(found?.context).toContain("the meeting of July 9, 2020 was calm");
  });
});
