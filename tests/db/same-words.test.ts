import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { normalWords, sameWords } from "@/lib/excerpts/normalise";
import { stretchesOf } from "@/lib/excerpts/stretches";
import { test } from "../support/newsroom";

const nasty = [
  ..."abcéïſﬁﬂﬃﬄﬆﬀßÅ—–-‐‑‒―−'’‘‚‛′ʼ`´\"“”„‟″«»",
  " ",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\u2028",
  "\u2029",
  "\u00A0",
  "\u2009",
  "\u3000",
  "\u0085",
  "\v",
  "\f",
  "\u00AD",
  "\u200B",
  "\u2060",
  "\uFEFF",
  "\uE000",
  "\u200D",
  "\u0301",
  "\u0323",
  "\u0338",
  "\u1100",
  "\u1161",
  "\u11A8",
  "가",
  "\u212B",
  "\u1FEF",
  "\u037E",
  "\u0958",
  "😀",
  "👩🏽‍🚀",
  "𝔘",
  "\u{1D15E}",
  "漢",
  "ไ",
  "1",
  ".",
  "…",
  "[…]",
  "[...]",
  "[ …\n]",
  "--",
];
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...nasty), { maxLength: 24 }).map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }).filter((given) => !given.includes("\0")),
  },
);
const wording = fc
  .tuple(fc.constantFrom("legis-\nlation", "co-operate", "“a b”", "a\u00ADb"), text)
  .map((parts) => parts.join(""));

// Unlikely to be equal by chance, so one is made out of the other by what print changes.
const printed = (given: string) =>
  text.map((noise) => [
    given,
    given.replaceAll("'", "’").replaceAll(" ", "\u00A0"),
    given.replaceAll("-", "-\n"),
    given.replaceAll("-", ""),
    noise,
  ]);

describe("the same words, in the program and in the database", () => {
  test("are made alike to the same text, for any text", { timeout: 120_000 }, async ({ newsroom }) => {
    const given = fc.sample(fc.oneof(text, wording), 4000);
    const rows = await newsroom.desk.db.execute<{
      words: string;
      normal: string;
      parts: string[] | null;
    }>(sql`
      select words, desk.normal_words(words) as normal, desk.stretches(words) as parts
      from jsonb_array_elements_text(${JSON.stringify(given)}::text::jsonb) with ordinality as t(words, place) order by place`);
    rows.forEach(({ words, normal, parts }, at) => {
      expect({ words, normal: normalWords(given[at] ?? "") }).toEqual({ words, normal });
      expect({ words, parts: stretchesOf(words).map(normalWords) }).toEqual({
        words,
        parts: (parts ?? []).map(normalWords),
      });
    });
  });

  test("are judged the same or not, for any two texts", { timeout: 120_000 }, async ({ newsroom }) => {
    const pairs = fc
      .sample(
        fc.oneof(wording, text).chain((one) => fc.tuple(fc.constant(one), printed(one))),
        2000,
      )
      .flatMap(([one, others]) => others.map((other) => ({ one, other })));
    const rows = await newsroom.desk.db.execute<{ one: string; other: string; same: boolean }>(sql`
      select one, other, desk.same_words(one, other) as same
      from jsonb_to_recordset(${JSON.stringify(pairs)}::text::jsonb) as t(one text, other text)`);
    for (const { one, other, same } of rows)
      expect({ one, other, same: sameWords(one, other) }).toEqual({ one, other, same });
    expect(rows.filter(({ same }) => same).length).toBeGreaterThan(1000);
  });
});
