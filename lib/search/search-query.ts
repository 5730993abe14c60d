import { decodeCursor, type FiledKey, filedKey } from "../cursor";

const longest = 200;

/** What a search asks for; words beyond the first 200 characters are left out, as a search box would. */
export function readSearch(search: URLSearchParams): { q: string; after: FiledKey | null } {
  const q = (search.get("q") ?? "").trim().slice(0, longest);
  const after = search.get("after");
  return { q, after: after ? decodeCursor(after, filedKey, "after") : null };
}

/** The same words, any of which will do; null where that asks for nothing else. */
export function anyOfTheWords(q: string): string | null {
  const words = q.match(/[\p{L}\p{N}’'-]+/gu)?.filter((word) => !/^(or|and)$/i.test(word)) ?? [];
  return words.length > 1 ? words.map((word) => word.replace(/^-+/, "")).join(" or ") : null;
}
