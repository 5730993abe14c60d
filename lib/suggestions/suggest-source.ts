import type { SourceKind, StatementKind } from "@/db/vocabulary";
import { contextOf, keyOf } from "./reading";
import type { SourceSuggestion } from "./suggestion";

const longestTitle = 160;

/** What the shape of a text says of the document it comes from: its title and its kind. */
export function suggestSource(text: string): SourceSuggestion[] {
  return [titleOf(text), kindOf(text)].filter((suggestion) => suggestion !== null);
}

// A short first line with another paragraph below it; a line that begins with a bullet is page furniture.
function titleOf(text: string): SourceSuggestion | null {
  const lines = text
    .slice(0, 2000)
    .split("\n")
    .map((line) => line.trim());
  const at = lines.findIndex((line) => line !== "" && !/^[•·*|–-]/.test(line));
  const line = lines[at] ?? "";
  const below = Math.max(0, ...lines.slice(at + 1).map(({ length }) => length));
  if (line.length < 8 || line.length > longestTitle || /[.,;:]$/.test(line)) return null;
  if (below < line.length) return null;
  if (!/\s/.test(line) || /^(?:by|posted|published|date)\b/i.test(line)) return null;
  return {
    kind: "source",
    key: keyOf("title", line),
    value: { field: "title", text: line },
    reason: "A short line of its own above the text",
    context: "",
  };
}

const kinds: [RegExp, SourceKind, StatementKind, string][] = [
  [
    /\bfor immediate release\b|\bpress release\b|\bnews release\b/i,
    "press_release",
    "press_release",
    "names itself a release",
  ],
  [
    /\bthis statement was (?:issued|released)\b|\bissued (?:a|the following) statement\b/i,
    "press_release",
    "press_release",
    "says that a statement was issued",
  ],
  [/\bpaid for by\b/i, "web_page", "letter", "carries a campaign’s “paid for by” line"],
  [/^\s*dear\b[^\n]{2,80}[,:]\s*$/im, "letter", "letter", "begins with “Dear”"],
  [/\btestimony (?:of|before|submitted)\b/i, "official_record", "testimony", "calls itself testimony"],
];

function kindOf(text: string): SourceSuggestion | null {
  for (const [pattern, sourceKind, statementKind, why] of kinds) {
    const found = pattern.exec(text);
    if (!found) continue;
    return {
      kind: "source",
      key: keyOf("kind", sourceKind, statementKind),
      value: { field: "kind", sourceKind, statementKind },
      reason: `The text ${why}`,
      context: contextOf(text, found.index, found.index + found[0].length),
    };
  }
  return null;
}
