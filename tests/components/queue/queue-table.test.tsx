import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QueueTable, type Selection } from "@/components/queue/queue-table";
import type { QueueRow } from "@/lib/queue/row";
import { queueQuery, settleView } from "@/lib/queue/view";
import type { QueueColumn, QueueTab } from "@/lib/queue/vocabulary";

const now = "2026-11-22T12:00:00.000Z";
const view = (address: Record<string, string> = {}) =>
  settleView(queueQuery.parse({ tab: "all", ...address }), new Map<QueueTab, number>([["all", 1]]));
const row = (over: Partial<QueueRow> = {}): QueueRow => ({
  id: "01a2",
  entry: 57,
  number: null,
  slug: null,
  version: 3,
  state: "submitted",
  opening: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
  speakers: ["Ana First"],
  said: { edtf: "2020-09", basis: "inferred" },
  source: { id: "s", title: "A <letter>" },
  bills: ["HB 1", "HB 2"],
  author: { id: "u", name: "Rosa" },
  assignee: null,
  tags: [],
  flags: [],
  since: "2026-11-19T10:00:00.000Z",
  releaseAt: null,
  may: { assign: true, tag: true, sendBack: true, edit: true, approve: true },
  ...over,
});
type Look = { hidden?: QueueColumn[]; selection?: Selection };
const html = (
  rows: QueueRow[],
  address?: Record<string, string>,
  { hidden = [], selection = {} }: Look = {},
) =>
  renderToStaticMarkup(
    <QueueTable
      rows={rows}
      view={view(address)}
      now={now}
      hidden={hidden}
      density="compact"
      selection={selection}
      onSelect={() => {}}
      previewed={null}
    />,
  );

describe("QueueTable", () => {
  test("is a plain table: headings over columns, the number at the head of each row", () => {
    const markup = html([row()]);

    // Three columns that are empty on this page take no room.
    expect(markup.match(/<th scope="col"/g)).toHaveLength(10);
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
    expect(html([row({ number: 1042, state: "published" })])).toMatch(/S-1042 <span class="also">E-57</);
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
    expect(markup).toContain('class="queue-choose"');
  });

  test("says what to look out for in words, and links to the entry that is like it", () => {
    const markup = html([
      row({
        tags: ["budget"],
        flags: [
          { flag: "possible_duplicate", of: { id: "01b3", entry: 12 }, same: true, others: 1 },
          { flag: "quote_mismatch", lack: "other words" },
          { flag: "embargo", until: "2026-12-01T09:00:00.000Z" },
        ],
      }),
    ]);

    expect(markup).toContain('Same words as <a href="/desk/statements/01b3">E-12</a> and 1 more');
    expect(markup).toContain("Words do not match");
    expect(markup).toContain("1 Dec 2026, 09:00 UTC");
    expect(markup).toContain("budget");
  });

  test("has a box for each row that carries the version it was seen in", () => {
    const markup = html([row()], {}, { selection: { "01a2": true } });

    expect(markup).toMatch(
      /<input type="checkbox" aria-label="Select E-57" name="rows\[\]"[^>]*value="01a2:3"/,
    );
    expect(markup).toContain('data-selected="true"');
  });

  test("leaves out the columns somebody does not want, and never the number and the words", () => {
    const markup = html([row()], {}, { hidden: ["source"] });

    expect(markup.match(/<th scope="col"/g)).toHaveLength(9);
    expect(markup).not.toContain("A &lt;letter&gt;");
  });

  test("says of an entry under correction how far the correction is", () => {
    expect(html([row({ number: 1042, state: "correction_submitted" })])).toMatch(/In review.*Correction/s);
  });
});
