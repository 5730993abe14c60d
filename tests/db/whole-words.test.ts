import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { codePointsIn } from "@/lib/excerpts/code-points";
import { cutsWord } from "@/lib/excerpts/whole-words";
import { test } from "../support/newsroom";

const nasty = [..."abcéßשمقक漢ไあ1²’'\"-. \n\u00AD\u200B\u2060\uFEFF\uFE0F\u0301\u05B8\u094D𝔘😀", "e\u0301"];

describe("desk.cuts_word and cutsWord", () => {
  test("hold the same characters for parts of a word", async ({ newsroom: { desk } }) => {
    const rows = await desk.db.execute<{ code: number }>(sql`
      select code from generate_series(1, 65535) code
      where code not between 55296 and 57343 and desk.in_word(chr(code)) order by code`);
    const database = rows.map(({ code }) => Number(code));
    const here = Array.from({ length: 65_535 }, (_, at) => at + 1).filter(
      (code) =>
        (code < 0xd800 || code > 0xdfff) && cutsWord(`a${String.fromCharCode(code)}`, { start: 1, end: 1 }),
    );
    expect(database.length).toBeGreaterThan(10_000);
    expect(here).toEqual(database);
    const letters = database.map((code) => String.fromCharCode(code)).join("");
    expect(letters).not.toMatch(/[\p{P}\p{Z}\p{So}\p{Script=Han}\p{Script=Thai}]/u);
  });

  test("find the same ranges to cut a word", async ({ newsroom: { desk } }) => {
    const text = fc
      .array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(""));
    const cases = fc.sample(fc.tuple(text, text, text), 400).map(([before, words, after]) => {
      const whole = before + words + after;
      const start = codePointsIn(before);
      const range = { start: before.length, end: before.length + words.length };
      return { whole, start, end: start + codePointsIn(words), cut: cutsWord(whole, range) };
    });
    const sent = JSON.stringify(cases.map((one, at) => ({ ...one, at })));
    const rows = await desk.db.execute<{ cut: boolean }>(sql`
      select desk.cuts_word(whole, start, "end") as cut
      from jsonb_to_recordset(${sent}::jsonb) as c(whole text, start int, "end" int, at int) order by at`);
    expect(rows.map(({ cut }) => cut)).toEqual(cases.map(({ cut }) => cut));
    expect(new Set(cases.map(({ cut }) => cut)).size).toBe(2);
  });

  test.each([
    ["illegal", "legal", true],
    ["legality", "legal", true],
    ["il\u00ADlegal", "legal", true],
    ["12,500", "500", false],
    ["1250", "250", true],
    ["“legal”", "legal", false],
    ["he said—legal", "legal", false],
    ["cafe\u0301s", "cafe\u0301", true],
    ["the legis-\nlation stays", "legis-\nlation", false],
    ["東京都", "京", false],
    ["שלום", "לום", true],
  ])("of %j taking %j cuts a word: %j", (whole, words, cut) => {
    const start = whole.indexOf(words);
    expect(cutsWord(whole, { start, end: start + words.length })).toBe(cut);
  });
});
