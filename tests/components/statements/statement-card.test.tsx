import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { StatementCard, type StatementCardProps } from "@/components/statements/statement-card";
import {
  card,
  corrected,
  jointLetter,
  quotingMayor,
  retracted,
  stated,
  threeDays,
  unions,
  voice,
} from "./example-cards";

const markup = (props: Omit<StatementCardProps, "headingLevel">) =>
  renderToStaticMarkup(<StatementCard headingLevel={3} {...props} />);

/** What a reader sees, tags apart. */
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, "|")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replace(/[|\s]+/g, " ");

describe("StatementCard", () => {
  test("says who, when, where from and which record, in one article with a heading", () => {
    const html = markup({ card: threeDays });
    expect(html).toMatch(/^<article /);
    expect(html).toMatch(/<h3[^>]*>.*David O’Connor.*<\/h3>/);
    expect(html).toContain(
      '<blockquote class="words" dir="auto" lang="en" cite="https://www.gazette.example',
    );
    expect(html).toContain('href="/d/D-318"');
    expect(html).toContain(`href="/s/S-1042/${threeDays.slug}"`);
    expect(text(html)).toContain("President, Norwalk Police Union Local 1727");
    expect(text(html)).toContain("On behalf of Norwalk Police Union Local 1727");
  });

  test("keeps the days apart: issued, said, published, and what it looks back on", () => {
    const seen = text(markup({ card: threeDays }));
    expect(seen).toContain("Issued 15 Sep 2020 date inferred");
    expect(seen).toContain("Said date unknown");
    expect(seen).toContain("Published 16 Sep 2020");
    expect(seen).toContain("About events of 24 Jul 2020");
    expect(seen).toContain("captured 20 Nov 2026");
  });

  test("puts the day it is filed under first, and days that agree into one row", () => {
    const day = stated("2020-07-28");
    const source = { ...corrected.source, issued: day, published: day };
    const seen = text(markup({ card: { ...corrected, source } }));
    expect(seen).toContain("Said, issued and published 28 Jul 2020");
    expect(seen.indexOf("Issued 15 Sep")).toBeLessThan(0);
  });

  test("gives no machine date for a day that is in doubt", () => {
    const html = markup({ card: quotingMayor });
    expect(text(html)).toContain("Published about July 2016 date inferred");
    expect(html).not.toContain('dateTime="2016');
  });

  test("reads seven signatories as one letter, each of them linked, relayed and paid for by others", () => {
    const html = markup({ card: jointLetter });
    expect(html).toMatch(/<h3[^>]*>Seven organizations, jointly<\/h3>/);
    for (const name of unions) {
      expect(html).toContain(`href="/organizations/${name.toLowerCase().replaceAll(" ", "-")}">${name}</a>`);
    }
    const seen = text(html);
    expect(seen).toContain("Westport Police Union and Wilton Police Union");
    expect(seen).toContain("Relayed by Kim Healy for CT");
    expect(seen).toContain("Paid for by Kim Healy for CT and Judy Domkowski (Treasurer)");
    expect(html.match(/<blockquote/g)).toHaveLength(1);
  });

  test("marks on a signatory's own timeline which of the names it is", () => {
    const html = markup({ card: jointLetter, as: { agentId: "weston-police-union" } });
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-current="page"[^>]*>Weston Police Union/);
  });

  test("sets a quotation inside the words apart, with the name of its own speaker", () => {
    const html = markup({ card: quotingMayor });
    expect(html).toMatch(/<q>“violence against[^<]*it has to end\.”<\/q><span[^>]*><a[^>]*>Barack Obama/);
    expect(text(html)).toContain("Barack Obama (D) , President of the United States");
    expect(html).toMatch(/<h3[^>]*><span[^>]*>Mayor of East Hartford/);
    expect(text(html)).toContain("name not given in the source");
  });

  test("leads with the quoted words on the timeline of the one who is quoted", () => {
    const html = markup({ card: quotingMayor, as: { agentId: "barack-obama" } });
    expect(html).toMatch(/<h3[^>]*><a[^>]*>Barack Obama/);
    expect(text(html)).toContain("Quoted in a statement by Mayor of East Hartford");
    expect(html).not.toContain("I am grieved");
  });

  test("holds all words once, those beyond sixty in a disclosure", () => {
    const html = markup({ card: jointLetter });
    const [shown, hidden] = html.split("<details>");
    expect(shown).toContain("Our seven unions");
    expect(hidden).toContain("<summary>The other");
    expect(hidden).toContain("listen before they decide.");
    expect(html.match(/listen before they decide/g)).toHaveLength(1);
    expect(markup({ card: jointLetter, size: "permalink" })).not.toContain("<details>");
  });

  test("says retracted before anything else and keeps the words behind a disclosure", () => {
    const html = markup({ card: retracted });
    expect(html).toMatch(/<h3[^>]*><strong[^>]*>Retracted: <\/strong>/);
    const [before] = html.split("<details");
    expect(before).not.toContain("I never signed");
    expect(html).toContain("I never signed");
  });

  test("names the stance as stated and that the newsroom identified the bill", () => {
    const seen = text(markup({ card: threeDays, standings: { bill: "a law since 31 Jul 2020" } }));
    expect(seen).toContain("Opposes HB 6004, Police accountability bill · bill identified by the newsroom");
    expect(seen).toContain("a law since 31 Jul 2020");
    expect(text(markup({ card: corrected, size: "permalink" }))).toContain(
      "in the words “ I will vote for it",
    );
  });

  test("says so when the words are not the speaker's own", () => {
    const html = markup({ card: { ...corrected, wordsKind: "paraphrase" } });
    expect(html).not.toContain("<blockquote");
    expect(text(html)).toContain("Paraphrase by the newsroom");
  });

  test("shows hostile text as text", () => {
    const evil = `<script>alert("1")</script>`;
    const html = markup({
      card: card({
        number: 1,
        words: evil,
        place: evil,
        voices: [voice({ role: "speaker", printedName: evil, printedTitle: evil })],
        source: { ...threeDays.source, title: evil, publisher: evil, url: "javascript:alert(1)" },
      }),
    });
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/href="javascript/);
  });

  test("isolates names and gives invisible characters a visible marker", () => {
    const html = markup({
      card: card({
        number: 1,
        words: "one\u202etwo",
        voices: [voice({ role: "speaker", printedName: "Ann\u202e\u200bBey" })],
      }),
    });
    expect(html).toContain(
      '<span class="name" dir="auto">Ann<span class="unseen" data-code="U+202E">\u202e</span>',
    );
    expect(html).toContain('data-code="U+200B"');
    expect(html).toContain('one<span class="unseen" data-code="U+202E">\u202e</span>two');
  });
});
