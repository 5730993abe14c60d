// Figures in columns, for a terminal and for Markdown alike.
import type { Finding } from "./verdicts";

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

export const findingsTable = (findings: readonly Finding[]) =>
  table(
    ["", "measured", "budget", ""],
    findings.map(({ what, measured, budget, met }) => [what, measured, budget, met ? "met" : "not met"]),
  );
