import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QueueTable } from "@/components/desk/queue-table";
import type { QueueRow } from "@/lib/statements/queries/queue";
import { type QueueTab, queueView, settleView } from "@/lib/statements/queue-view";

const now = "2026-11-22T12:00:00.000Z";
const view = (address: Record<string, string> = {}) =>
  settleView(queueView.parse({ tab: "all", ...address }), new Map<QueueTab, number>([["all", 1]]));
const row = (over: Partial<QueueRow> = {}): QueueRow => ({
  id: "01a2",
  entry: 57,
  number: null,
  slug: null,
  status: "submitted",
  opening: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
  speakers: ["Ana First"],
  said: { edtf: "2020-09", basis: "inferred" },
  source: { id: "s", title: "A <letter>" },
  bills: ["HB 1", "HB 2"],
  author: { id: "u", name: "Rosa" },
  since: "2026-11-19T10:00:00.000Z",
  ...over,
});
const html = (rows: QueueRow[], address?: Record<string, string>) =>
  renderToStaticMarkup(<QueueTable rows={rows} view={view(address)} now={now} />);

describe("QueueTable", () => {
  test("is a plain table: headings over columns, the number at the head of each row", () => {
    const markup = html([row()]);

    expect(markup.match(/<th scope="col"/g)).toHaveLength(9);
    expect(markup).toMatch(/<th scope="row"[^>]*>E-57<\/th>/);
    expect(markup).not.toContain("role=");
  });

  test("shows state in words, the first twelve words, days in words, and the age with its day", () => {
    const markup = html([row()]);

    expect(markup).toContain("In review");
    expect(markup).toContain("ten eleven twelve …");
    expect(markup).not.toContain("thirteen");
    expect(markup).toContain("September 2020, date inferred");
    expect(markup).toContain("3 days");
    expect(markup).toContain("19 Nov 2026");
    expect(markup).toContain("HB 1, HB 2");
    expect(markup).toContain("A &lt;letter&gt;");
  });

  test("links the words to the entry, also when there are none yet", () => {
    expect(html([row()])).toContain('href="/desk/statements/01a2"');
    expect(html([row({ opening: " ", speakers: [], source: null })])).toMatch(
      /No words yet.*nobody yet.*none yet/s,
    );
  });

  test("calls a public statement by its public number, beside its own", () => {
    expect(html([row({ number: 1042, status: "published" })])).toMatch(/S-1042 <span class="also">E-57</);
  });

  test("names three speakers, and of more the first and how many others", () => {
    expect(html([row({ speakers: ["A", "B", "C"] })])).toMatch(
      /<bdi>A<\/bdi>, <bdi>B<\/bdi> and <bdi>C<\/bdi>/,
    );
    expect(html([row({ speakers: ["A", "B", "C", "D"] })])).toMatch(/<bdi>A<\/bdi> and 3 others/);
  });

  test("says which column it is sorted by, and links to the order the other way round", () => {
    const markup = html([row()], { sort: "said" });

    expect(markup).toMatch(
      /<th scope="col" class="queue-said" aria-sort="ascending"><a href="[^"]*sort=said&amp;down=1"/,
    );
    expect(markup.match(/aria-sort/g)).toHaveLength(1);
    expect(html([row()], { sort: "said", down: "1" })).toContain('aria-sort="descending"');
    expect(markup).toMatch(/class="queue-opening">Words</);
  });
});
