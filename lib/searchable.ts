/**
 * Names in the form a search finds them by: words of letters and digits alone. Which characters end a word is decided
 * here and in name-query.ts, not by the locale of a database server.
 */
export const searchable = (names: readonly string[]): string =>
  names.map((name) => (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")).join(" · ");
