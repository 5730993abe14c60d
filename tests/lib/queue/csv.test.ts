import { describe, expect, test } from "vitest";
import { queueCsv } from "@/lib/queue/csv";
import type { QueueRow } from "@/lib/queue/row";

const row = (over: Partial<QueueRow>): QueueRow => ({
  id: "01890000-0000-7000-8000-000000000001",
  entry: 7,
  number: null,
  slug: null,
  version: 1,
  state: "changes_requested",
  opening: "The fares stay.",
  speakers: ["Dana Field"],
  said: { edtf: "2021-03", basis: "stated" },
  source: { id: "x", title: "Remarks" },
  bills: ["SB 44", "SB 45"],
  author: { id: "x", name: "Rosa" },
  assignee: null,
  tags: [],
  flags: [{ flag: "quote_mismatch", lack: "no excerpt" }],
  since: "2021-03-05T12:00:00.000Z",
  releaseAt: null,
  may: { assign: true, tag: true, sendBack: false, edit: true, approve: false },
  ...over,
});

/** The cells of a line as a reader of RFC 4180 takes them. */
const cells = (line: string) =>
  [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell?.replaceAll('""', '"'));

describe("queueCsv", () => {
  test("has a heading, a line for each row, and text kept as it is", () => {
    const csv = queueCsv([row({}), row({ entry: 8, number: 1042, opening: 'He said: "no",\nthen left.' })]);

    expect(csv.startsWith('\uFEFF"Entry","Number"')).toBe(true);
    const lines = csv.split("\r\n");
    expect(lines).toHaveLength(4);
    expect(cells(lines[1] ?? "")).toEqual([
      "E-7",
      "",
      "changes requested",
      "2021-03-05T12:00:00.000Z",
      "The fares stay.",
      "Dana Field",
      "2021-03",
      "Remarks",
      "SB 44; SB 45",
      "Rosa",
      "",
      "",
      "quote mismatch",
    ]);
    expect(cells(lines[2] ?? "")[4]).toBe('He said: "no",\nthen left.');
  });

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =cmd|' /C calc'!A0",
    "\u200B=1",
    "\uFEFF=1",
    "＝1",
    "\u00A0@x",
  ])("makes no formula of %j", (text) => {
    const fields = { opening: text, speakers: [text], tags: [text], source: { id: "x", title: text } };
    const line = cells(
      queueCsv([row(fields)])
        .split("\r\n")
        .slice(1)
        .join("\r\n"),
    );

    expect(line.filter((cell) => cell === `'${text}`)).toHaveLength(4);
    expect(line).not.toContain(text);
  });
});
