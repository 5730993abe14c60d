import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SearchPage } from "@/components/search/search-page";
import type { FoundStatements } from "@/lib/search/queries/found-statements";
import { retracted, threeDays } from "../statements/example-cards";

const nobody = { agents: [], bills: [], statement: null, source: null };
const none: FoundStatements = {
  rows: [],
  next: null,
  total: { count: 0, exact: true },
  instead: null,
  retracted: null,
};

const shown = (q: string, statements: Partial<FoundStatements> | null, hits = {}, retracted = false) =>
  renderToStaticMarkup(
    <SearchPage
      q={q}
      retracted={retracted}
      found={statements && { hits: { ...nobody, ...hits }, statements: { ...none, ...statements } }}
      continued={false}
    />,
  );

describe("SearchPage", () => {
  test("explains how to ask before anything is asked", () => {
    expect(shown("", null)).toContain("quotation marks");
  });

  test("says how many statements there are, and when it is an estimate", () => {
    expect(shown("a", { rows: [threeDays], total: { count: 1204, exact: true } })).toContain(
      "1,204 statements",
    );
    expect(shown("a", { rows: [threeDays], total: { count: 41_000, exact: false } })).toContain(
      "About 41,000 statements",
    );
  });

  test("says what to change where nothing is found, and what it would give", () => {
    const html = shown("letter seat", { instead: { q: "letter or seat", total: { count: 2, exact: true } } });
    expect(html).toContain("No statement found");
    expect(html).toContain('href="/search?q=letter+or+seat"');
    expect(html).toContain("2 statements");
  });

  test("leads straight to the record of a number, without the words of a retracted one", () => {
    expect(shown("S-1042", {}, { statement: threeDays })).toContain('href="/s/S-1042/statement-1042"');
    expect(shown("S-1029", {}, { statement: retracted })).not.toContain("never signed");
  });

  test("has a filter for what was retracted, keeps it on the way, and says what it would give", () => {
    const off = shown("seat", { retracted: { count: 1, exact: true } });
    expect(off).toContain('name="retracted"');
    expect(off).not.toMatch(/checked/);
    expect(off).toMatch(/href="\/search\?q=seat&amp;retracted=1".*1 retracted entry/);
    const on = shown("seat", { rows: [retracted], next: "abc" }, {}, true);
    expect(on).toMatch(/checked/);
    expect(on).toContain('href="/search?q=seat&amp;retracted=1&amp;after=abc"');
  });

  test("keeps what was typed in the box, and in the way on", () => {
    const html = shown('"a & b" <i>', { rows: [threeDays], next: "abc", total: { count: 99, exact: true } });
    expect(html).toContain('value="&quot;a &amp; b&quot; &lt;i&gt;"');
    expect(html).toContain("after=abc");
    expect(html).not.toContain("<i>");
  });
});
