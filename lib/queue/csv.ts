// Rows of the queue as a file for a spreadsheet (RFC 4180).
import type { QueueRow } from "./row";

const columns: [heading: string, of: (row: QueueRow) => string][] = [
  ["Entry", ({ entry }) => `E-${entry}`],
  ["Number", ({ number }) => (number === null ? "" : `S-${number}`)],
  ["State", ({ state }) => state.replaceAll("_", " ")],
  ["In this state since", ({ since }) => since],
  ["Words", ({ opening }) => opening],
  ["Speakers", ({ speakers }) => speakers.join("; ")],
  ["Day said (EDTF)", ({ said }) => said.edtf ?? ""],
  ["Source", ({ source }) => source?.title ?? ""],
  ["Bills", ({ bills }) => bills.join("; ")],
  ["Logged by", ({ author }) => author.name],
  ["Assigned to", ({ assignee }) => assignee?.name ?? ""],
  ["Tags", ({ tags }) => tags.join("; ")],
  ["Flags", ({ flags }) => flags.map(({ flag }) => flag.replaceAll("_", " ")).join("; ")],
];

/** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
export function queueCsv(rows: readonly QueueRow[]): string {
  const lines = [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, of]) => of(row)))];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

// A cell that begins so is a formula to a spreadsheet, also after spaces; an apostrophe makes it text.
const formula = /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u;

const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
