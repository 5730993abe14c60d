import { describe, expect, test } from "vitest";
import { statementFeed } from "@/lib/feeds/statement-feed";
import type { Card } from "@/lib/statements/card";
import { card, corrected, retracted, threeDays, voice } from "../../components/statements/example-cards";

const options = {
  title: "The Gazette & friends",
  description: "Public words",
  origin: "https://record.example",
  path: "/people/bob-duff",
  feedPath: "/people/bob-duff/feed.xml",
};
const publishedAt = new Date("2026-11-20T12:00:00Z");
const feedOf = (...cards: Card[]) =>
  statementFeed(
    { rows: cards.map((each) => ({ card: each, publishedAt, changedAt: publishedAt })) },
    options,
  );

describe("statementFeed", () => {
  test("carries the whole words, who said them, and the address that never changes", () => {
    const feed = feedOf(threeDays);
    expect(feed).toContain("<id>https://record.example/s/S-1042/statement-1042</id>");
    expect(feed).toContain("He drove off safely, and we wished him well.");
    expect(feed).toContain("<name>David O’Connor</name>");
    expect(feed).toContain('href="https://record.example/people/bob-duff/feed.xml"');
    expect(feed).toContain("<updated>2026-11-20T12:00:00.000Z</updated>");
  });

  test("is the same text every time", () => {
    expect(feedOf(threeDays)).toBe(feedOf(threeDays));
    expect(feedOf()).toBe(feedOf());
  });

  test("begins a retracted entry with the word, and leaves its words out of the content", () => {
    const feed = feedOf(retracted);
    expect(feed).toMatch(/<title type="html"><!\[CDATA\[Retracted: /);
    expect(feed).not.toContain("<blockquote>");
  });

  test("brings a corrected entry as an update of the same entry, the notice before the words", () => {
    const notice = {
      id: "n",
      kind: "correction" as const,
      note: "The day was wrong & is right.",
      issuedOn: "2026-11-21",
      signedBy: "Edda Editor",
      version: 2,
    };
    const changedAt = new Date("2026-11-21T09:00:00Z");
    const rows = [{ card: { ...corrected, notices: [notice] }, publishedAt, changedAt }];
    const feed = statementFeed({ rows }, options);
    expect(feed).toContain("<id>https://record.example/s/S-1031/statement-1031</id>");
    expect(feed).toContain("<updated>2026-11-21T09:00:00.000Z</updated>");
    expect(feed).toContain("<published>2026-11-20T12:00:00.000Z</published>");
    expect(feed).toContain("CDATA[Corrected: Will Haskell: ");
    expect(feed).toMatch(
      /CDATA\[<p><strong>Correction, 21 Nov 2026\.<\/strong> The day was wrong &amp; is right\. Signed by Edda Editor\..*\/corrections\/S-1031\/2.*<blockquote>/,
    );
  });

  test("stays well-formed and harmless whatever was said", () => {
    const hostile = 'a ]]> <script>alert(1)</script> & "q" \u0000\u000b\u001f\ufffe end';
    const feed = feedOf(
      card({ number: 7, words: hostile, voices: [voice({ role: "speaker", printedName: "A <b>&\u0008" })] }),
    );
    const cdata = /<!\[CDATA\[[\s\S]*?\]\]>/g;
    expect(feed).not.toContain("<script>");
    expect(feed).toContain("&lt;script&gt;");
    expect([...feed].filter((letter) => /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u.test(letter))).toEqual([]);
    const markup = feed.replace(cdata, "");
    expect(markup).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#)/);
    expect(markup.match(/<entry>/g)).toHaveLength(1);
    expect(markup.match(/<\/entry>/g)).toHaveLength(1);
  });
});
