// Which of a statement's days a mention may be, guessed from the words next to it.

export type Role = "said" | "issued" | "published" | "event";

/** A mention by its UTF-16 offsets. */
export type Place = { text: string; start: number; end: number };

const TOP_OF_PAGE = 300;
const NEARBY = 40;
const KEYWORDS: [Role, RegExp][] = [
  [
    "issued",
    /\bissued\b|\b(?:released|put out) (?:an?|the|this|its|his|her|their) statement|\bin an? (?:\w+ )?statement\b/gi,
  ],
  ["published", /\b(?:published|posted)\b/gi],
  ["said", /\b(?:said|says|told|spoke|speaking|testified|wrote|tweeted|announced|remarks)\b/gi],
];
const SAID_AFTER = /^,?\s+(?:\p{Lu}\S*\s+){0,4}(?:said|told|testified|wrote|tweeted|announced)\b/u;
const LABEL =
  /(?:^|[\n|·•—–(])[ \t]*(?:(?:date|dated|issued|released|for (?:immediate )?release)|(?:posted|published)(?: by [^\n]{1,40}?)?)[\s:,-]*(?:\bon\s+)?$/i;

/** `previousEnd`: where the mention before ended; words there belong to that one. `datesPage`: as datesThePage says. */
export function roleOf({ text, start, end }: Place, previousEnd: number, datesPage: boolean): Role {
  const before = lastSentence(text.slice(Math.max(previousEnd, start - NEARBY), start));
  const nearest = KEYWORDS.map(([role, pattern]) => ({ role, at: lastMatch(before, pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (nearest) return nearest.role;
  if (datesPage) return "published";
  return SAID_AFTER.test(text.slice(end, end + NEARBY * 2)) ? "said" : "event";
}

/** Whether the mention stands where a page prints its own date: near the top, after a label, alone in its line or in a dateline. */
export function datesThePage({ text, start, end }: Place): boolean {
  if (start > TOP_OF_PAGE) return false;
  const before = text.slice(0, start);
  if (LABEL.test(before)) return true;
  const lineBefore = before.slice(before.lastIndexOf("\n") + 1);
  const lineAfter = text.slice(end, end + NEARBY).split("\n", 1)[0] ?? "";
  const dateline = lineBefore.length <= NEARBY && /^\)?\s*(?:[—–]|--?\s)/.test(lineAfter);
  const alone = /(?:^|[|·•—–])[^\p{L}\p{N}]*$/u.test(lineBefore) && /^[^\p{L}\p{N}]*$/u.test(lineAfter);
  return dateline || alone;
}

// The part of the text that belongs to the sentence the mention stands in.
function lastSentence(text: string): string {
  return text.split(/[.!?]\s|\n\s*\n/).at(-1) ?? "";
}

function lastMatch(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
