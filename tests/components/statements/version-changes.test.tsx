import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StatementCard } from "@/components/statements/statement-card";
import { addedWords, changesBetween } from "@/components/statements/version-changes";
import type { Card, Detail } from "@/lib/statements/card";
import { corrected, inferred, jointLetter, quotingMayor, stated, threeDays } from "./example-cards";

const detail: Detail = {
  links: [],
  passage: null,
  provenance: { loggedBy: "", loggedOn: "", reviewedBy: "", reviewedOn: "", publishedBy: "" },
  names: "",
};
const of = (card: Card, more: Partial<Detail> = {}) => ({ card, detail: { ...detail, ...more } });
const changed = (before: Card, after: Partial<Card>) =>
  changesBetween(of(before), of({ ...before, ...after })).map(({ label, parts }) => [
    label,
    parts.map((part) => ("text" in part ? `${part.kind}:${part.text}` : part.kind)),
  ]);

describe("changesBetween", () => {
  test("finds nothing in what readers see alike", () => {
    expect(changed(threeDays, { status: "corrected", filedOn: "2020-01-01" })).toEqual([]);
  });

  test("names each field as readers know it, and the change word by word", () => {
    expect(changed(corrected, { place: "State Capitol, Norwalk" })).toEqual([
      ["Place", ["same:State Capitol, ", "removed:Hartford", "added:Norwalk"]],
    ]);
    expect(changed(threeDays, { said: inferred("2020-09-15") })).toEqual([
      ["Said", ["added:15 Sep 2020, date inferred"]],
    ]);
    expect(changed(corrected, { said: stated("2020-07-29") })).toEqual([
      ["Said", ["removed:28", "added:29", "same: Jul 2020"]],
    ]);
  });

  test("says who came, who went, and what a position was", () => {
    const [voices] = changed(jointLetter, { voices: jointLetter.voices.slice(1) });
    expect(voices?.[0]).toBe("Voices");
    expect(String(voices?.[1])).toContain("Bethel");
    const [bill] = corrected.bills;
    const after = bill ? [{ ...bill, stance: "mixed" as const }] : [];
    expect(changed(corrected, { bills: after })[0]).toEqual([
      "Bills",
      expect.arrayContaining(["removed:Supports ", "added:Mixed on "]),
    ]);
  });

  test("compares what a statement is related to", () => {
    const target = { number: 7, slug: "seven", words: "They spat.", speaker: "Bob Duff" };
    const after = of(threeDays, { links: [{ kind: "denies", target, placeholder: "" }] });
    expect(changesBetween(of(threeDays), after)).toMatchObject([
      { label: "In relation to", parts: [{ kind: "added", text: "Denies S-7, Bob Duff" }] },
    ]);
  });
});

describe("the words of record under marks", () => {
  const shown = (before: string, card: Card) =>
    renderToStaticMarkup(
      <StatementCard card={card} headingLevel={1} size="permalink" added={addedWords(before, card.words)} />,
    );
  const marks = (html: string) =>
    [...html.matchAll(/<ins>(.*?)<\/ins>/g)].map(([, mark = ""]) => mark.replace(/<[^>]+>/g, ""));
  const words = (html: string) =>
    (/<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(html)?.[1] ?? "")
      .replace(/<span class="visually-hidden">[^<]*<\/span>/g, "")
      .replace(/<[^>]+>/g, "");

  test("are the same words, those that are new marked", () => {
    const html = shown(threeDays.words.replace("courteous ", ""), threeDays);
    expect(marks(html)).toEqual(["[added: courteous ]"]);
    expect(words(html)).toBe(threeDays.words);
  });

  test("carry marks inside the words of a quoted voice, and across its edge", () => {
    const html = shown(
      quotingMayor.words.replace("it has to end.” Here in town", "it ends.” Here"),
      quotingMayor,
    );
    expect(marks(html).join(" ")).toContain("has to end");
    expect(marks(html).join(" ")).toContain("in town");
  });

  test("have no mark where nothing was before, and none for what went", () => {
    expect(marks(shown(threeDays.words, threeDays))).toEqual([]);
    expect(marks(shown(`${threeDays.words} And more.`, threeDays))).toEqual([]);
  });
});
