import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PermalinkPage } from "@/components/statements/permalink-page";
import type { Card, Detail } from "@/lib/statements/card";
import {
  card,
  corrected,
  jointLetter,
  policeBill,
  quotingMayor,
  retracted,
  threeDays,
} from "./example-cards";

const detail: Detail = {
  links: [],
  passage: null,
  provenance: {
    loggedBy: "Robin Marsh",
    loggedOn: "2026-11-19",
    reviewedBy: "Jordan Blake",
    reviewedOn: "2026-11-20",
    publishedBy: "Jordan Blake",
  },
  names: "",
};

const shown = (each: Card, more: Partial<Detail> = {}, beside: Card[] = []) =>
  renderToStaticMarkup(
    <PermalinkPage
      record={{
        edition: { card: each, detail: { ...detail, ...more }, publishedAt: "2026-11-21T08:00:00Z" },
        evidence: [],
        beside,
        moreBeside: false,
        versions: [],
        version: "1",
        actions: {
          [policeBill.id]: [
            {
              kind: "passed_lower",
              chamber: "lower",
              day: "2020-07-24",
              from: "2020-07-24",
              to: "2020-07-24",
              description: "Passed the House",
              source: null,
            },
          ],
        },
      }}
      newsroom="The Gazette"
      origin="https://record.example"
    />,
  );

const rows = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<dt>([^<]*)<\/dt><dd>(.*?)<\/dd>/g)].map(([, label, value = ""]) => [
      label,
      value.replace(/<[^>]+>/g, ""),
    ]),
  );

describe("PermalinkPage", () => {
  test("keeps the days apart, each with how sure it is", () => {
    const html = shown(threeDays);
    const days = html.slice(html.indexOf('id="days"'), html.indexOf('id="history"'));
    expect(rows(days)).toEqual({
      Said: "not known",
      "About events of": "24 Jul 2020, as the source says",
      Issued: "15 Sep 2020, worked out by the newsroom",
      Published: "16 Sep 2020, as the source says",
      "Captured by us": "20 Nov 2026",
    });
  });

  test("gives every voice a line, with the printed name beside the matched record", () => {
    const html = shown(jointLetter);
    const voices = html.slice(html.indexOf('id="voices"'));
    expect(voices.match(/<li>/g)?.length).toBeGreaterThanOrEqual(10);
    expect(voices).toContain("“KIM HEALY FOR CT”");
    expect(voices).toContain("“Judy Domkowski”, “Treasurer”");
    expect(voices).toContain("to no record; the printed name stands");
    const mayor = shown(quotingMayor);
    expect(mayor).toContain("Office that day");
    expect(mayor).toContain("President of the United States (D)");
  });

  test("says where the bill stood, and that the newsroom identified it", () => {
    const html = shown({ ...threeDays, said: { edtf: "2020-07-30", basis: "stated" } });
    expect(html).toContain("bill identified by the newsroom");
    expect(html).toContain("last recorded step before: “Passed the House”, 24 Jul 2020");
    expect(shown(threeDays)).toContain("where the bill stood is not known");
  });

  test("shows what it answers, and what is known of but not captured", () => {
    const html = shown(threeDays, {
      links: [
        {
          kind: "denies",
          target: { number: 7, slug: "seven", words: "They spat.", speaker: "Bob Duff" },
          placeholder: "",
        },
        { kind: "answers", target: null, placeholder: "A letter of 20 August" },
      ],
    });
    expect(html).toMatch(/Denies.*href="\/s\/S-7\/seven".*Bob Duff: “They spat.”/);
    expect(html).toMatch(/Answers.*A letter of 20 August.*Known to exist, not captured/);
  });

  test("lists other statements of the same source", () => {
    expect(shown(threeDays, {}, [quotingMayor])).toContain('href="/s/S-1043/statement-1043"');
  });

  test("says who did what, and how to cite", () => {
    const html = shown(threeDays);
    expect(html).toMatch(/Logged by Robin Marsh, <time[^>]*>19 Nov 2026/);
    expect(html).toMatch(/Published by Jordan Blake, <time[^>]*>21 Nov 2026/);
    expect(html).toContain("The Gazette, S-1042. https://record.example/s/S-1042/statement-1042");
    expect(html).toContain("Not corrected since.");
  });

  test("does not cite retracted words, and does not call a corrected entry uncorrected", () => {
    expect(shown(retracted)).toContain("Bob Duff, 20 Aug 2020: RETRACTED. In:");
    expect(shown(corrected)).not.toContain("Not corrected since.");
  });

  test("shows hostile words as words", () => {
    const words = "</script><img src=x onerror=alert(1)>\"'";
    const html = shown(card({ number: 9, words, voices: threeDays.voices }), {
      passage: { match: "exact", parts: [{ text: words, marked: true }] },
    });
    expect(html).not.toContain("<img");
    expect(html).not.toContain("</script>");
  });
});
