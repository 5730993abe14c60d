import { isStorable } from "./text";

/** What a person typed into a search field, as LIKE patterns: the wildcards in it stand for themselves. */
export function likePatterns(query: string) {
  // What no record can hold, no record is found by.
  const text = (isStorable(query) ? query : "").replace(/\s+/g, " ").trim().slice(0, 200).toLowerCase();
  const literal = text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);
  return {
    text,
    whole: literal,
    begins: `${literal}%`,
    wordBegins: `% ${literal}%`,
    contains: `%${literal}%`,
  };
}
