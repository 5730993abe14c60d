import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MarkedText } from "@/components/reviews/marked-text";
import { asUnits } from "@/lib/excerpts/code-points";
import { findQuote } from "@/lib/excerpts/find-quote";

const html = (text: string, words: string) =>
  renderToStaticMarkup(
    <MarkedText
      text={text}
      ranges={(findQuote(text, words).chosen ?? []).map((place) => asUnits(text, place))}
    />,
  );

describe("MarkedText", () => {
  test("shows the whole text with the words marked where they stand", () => {
    expect(html("Before. It stays. After.", "It stays.")).toMatch(
      /Before\. <mark id="words-1"[^>]*>It stays\.<\/mark> After\./,
    );
  });

  test("marks each stretch between omissions, and what only print changed", () => {
    const markup = html("It “stays” — so. Much later, it goes.", 'It "stays" […] it goes.');

    expect(markup).toMatch(/<mark id="words-1"[^>]*>It “stays”<\/mark>/);
    expect(markup).toMatch(/<mark id="words-2"[^>]*>it goes\.<\/mark>/);
  });

  test("shows a text in which the words do not stand as it is, and markup in it as text", () => {
    const markup = html("<b>Bold</b> & more", "nowhere");

    expect(markup).not.toContain("<mark");
    expect(markup).toContain("&lt;b&gt;Bold&lt;/b&gt; &amp; more");
  });
});
