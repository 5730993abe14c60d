import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { paragraphsOf } from "@/components/sources/paragraphs";
import { Evidence } from "@/components/statements/passage";
import { threeDays } from "./example-cards";

describe("paragraphsOf", () => {
  test("keeps marked words apart within their paragraphs", () => {
    expect(
      paragraphsOf({
        parts: [
          { text: "Hwang stated “", marked: false },
          { text: "All voices.\n\nAt the table", marked: true },
          { text: "” in Hartford.\n", marked: false },
        ],
      }),
    ).toEqual([
      [
        { text: "Hwang stated “", marked: false },
        { text: "All voices.", marked: true },
      ],
      [
        { text: "At the table", marked: true },
        { text: "” in Hartford.", marked: false },
      ],
    ]);
  });

  test("makes no paragraph of nothing", () => {
    expect(paragraphsOf({ parts: [{ text: "\r\n \n", marked: false }] })).toEqual([]);
  });
});

describe("Evidence", () => {
  const shown = (passage: Parameters<typeof Evidence>[0]["passage"]) =>
    renderToStaticMarkup(<Evidence card={threeDays} passage={passage} />);

  test("gives the first marked words the address that links lead to", () => {
    const html = shown({
      match: "exact",
      parts: [
        { text: "before ", marked: false },
        { text: "first", marked: true },
        { text: " between ", marked: false },
        { text: "second", marked: true },
      ],
    });
    expect(html).toContain('<mark id="words">first</mark>');
    expect(html.match(/id="words"/g)).toHaveLength(1);
    expect(html).toContain("<mark>second</mark>");
    expect(html).toContain("letter by letter");
  });

  test("says where spaces or punctuation differ", () => {
    expect(shown({ match: "normalised", parts: [{ text: "words", marked: true }] })).toContain("Only spaces");
  });

  test("says when the text of the source is not held", () => {
    expect(shown(null)).toContain("its text is not held here");
  });
});
