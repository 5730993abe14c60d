import { decodeCursor, type FiledKey, filedKey } from "../cursor";

const longest = 200;

export type SearchAsked = {
  q: string;
  after: FiledKey | null;
  /** Whether retracted statements are wanted as well; they are left out otherwise. */
  retracted: boolean;
};

/** What a search asks for; words beyond the first 200 characters are left out, as a search box would. */
export function readSearch(search: URLSearchParams): SearchAsked {
  const q = (search.get("q") ?? "").trim().slice(0, longest);
  const after = search.get("after");
  return {
    q,
    after: after ? decodeCursor(after, filedKey, "after") : null,
    retracted: search.get("retracted") === "1",
  };
}

/** The address of a search. */
export function searchHref({ q, retracted }: Pick<SearchAsked, "q" | "retracted">, after?: string | null) {
  return `/search?${new URLSearchParams({ q, ...(retracted ? { retracted: "1" } : {}), ...(after ? { after } : {}) })}`;
}

/** The same words, any of which will do; null where that asks for nothing else. */
export function anyOfTheWords(q: string): string | null {
  const words = q.match(/[\p{L}\p{N}’'-]+/gu)?.filter((word) => !/^(or|and)$/i.test(word)) ?? [];
  return words.length > 1 ? words.map((word) => word.replace(/^-+/, "")).join(" or ") : null;
}
