// Asks a running server for many addresses as one client, and looks for planted words in all that comes back.
import { addressesOf, oddAddresses, routes } from "./addresses";
import type { Hidden } from "./plant";
import type { Canaries } from "./tokens";

export type Client = { name: string; headers: Record<string, string>; hidden: readonly string[] };

export type Crawl = { answers: number; leaks: string[]; faults: string[]; statuses: Map<number, number> };

/** Ways to ask for the same page: as a browser, compressed otherwise, and for the payload of the framework. */
const ways: Record<string, string>[] = [
  { accept: "text/html", "accept-encoding": "gzip" },
  { accept: "*/*", "accept-encoding": "br", rsc: "1", "next-url": "/desk" },
  { accept: "*/*", "accept-encoding": "br", rsc: "1", "next-router-prefetch": "1" },
];

const unsafe = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Links are followed until this many addresses are known; what is listed from the start is asked for anyway. */
const mostPages = 400;
const mostAddresses = 6_000;

export async function crawl(
  origin: string,
  client: Client,
  canaries: Canaries,
  hidden: Hidden,
): Promise<Crawl> {
  const found: Crawl = { answers: 0, leaks: [], faults: [], statuses: new Map() };
  const seen = new Set<string>();
  const waiting = [
    "/",
    ...routes.flatMap((route) => addressesOf(route, hidden)),
    ...oddAddresses(hidden),
    ...searchPaths().flatMap((path) => someOf(client.hidden).map((word) => path.replace("WORD", word))),
  ];
  for (let path = waiting.shift(); path !== undefined && seen.size < mostAddresses; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const [at, headers] of ways.entries()) {
      const text = await ask(path, { headers });
      if (at === 0 && seen.size < mostPages) waiting.push(...linksIn(text, origin));
    }
  }
  for (const path of routes.filter(({ isApi }) => isApi).flatMap((route) => addressesOf(route, hidden))) {
    for (const method of unsafe) await ask(path, { method, ...(method === "OPTIONS" ? {} : emptyBody) });
  }
  return found;

  async function ask(path: string, init: RequestInit): Promise<string> {
    const headers = { ...(init.headers as Record<string, string>), ...client.headers };
    const response = await fetch(origin + path, { ...init, headers, redirect: "manual" });
    // The payload of the framework is given at an address of its own, to which it leads.
    const onward = response.headers.get("location") ?? "";
    if (headers.rsc && onward.includes("_rsc=") && !path.includes("_rsc=")) {
      const { pathname, search } = new URL(onward, origin);
      await ask(pathname + search, init);
    }
    const text = `${[...response.headers].join("\n")}\n${await response.text()}`;
    const where = `${client.name}: ${init.method ?? "GET"} ${path.slice(0, 120)} ${response.status}`;
    found.answers++;
    found.statuses.set(response.status, (found.statuses.get(response.status) ?? 0) + 1);
    if (response.status >= 500) found.faults.push(where);
    // What is asked for may be said back: "/people/zz12 is not here".
    const fields = canaries.fieldsIn(
      text,
      client.hidden.filter((token) => !path.includes(token)),
    );
    found.leaks.push(...fields.map((field) => `${where}: ${field}`));
    return text;
  }
}

/** Enough to search for as each client; searchDifferences takes all of them. */
const someOf = (words: readonly string[]) => words.filter((_, at) => at % 9 === 0);

const emptyBody = { body: "{}", headers: { "content-type": "application/json", "if-match": '"1"' } };

/** Addresses of the same newsroom that a document links to. */
function linksIn(text: string, origin: string): string[] {
  const links = [
    ...text.matchAll(/(?:href|src|action)="([^"#]+)/g),
    ...text.matchAll(/<loc>([^<]+)<\/loc>/g),
  ];
  return links.flatMap(([, link = ""]) => {
    const url = new URL(link.replaceAll("&amp;", "&"), origin);
    return url.origin === origin && !url.pathname.startsWith("/_next/static")
      ? [url.pathname + url.search]
      : [];
  });
}

/**
 * Searches for planted words, and for one that stands nowhere. The answers may differ in nothing but the word itself;
 * returns the addresses where they do.
 */
export async function searchDifferences(origin: string, { headers, hidden }: Client): Promise<string[]> {
  const answerTo = async (path: string, word: string) => {
    const response = await fetch(origin + path.replace("WORD", word), { headers });
    const text = await response.text();
    return `${response.status} ${text.replaceAll(word, "WORD").replace(/"reference":"[\w-]+"/, "")}`;
  };
  const differences: string[] = [];
  for (const path of searchPaths().filter((path) => !path.startsWith("/desk"))) {
    const control = await answerTo(path, "zz000000000000");
    for (const word of hidden) {
      if ((await answerTo(path, word)) !== control) differences.push(path.replace("WORD", word));
    }
  }
  return differences;
}

/** Where one can search: every page and list that asks for no record, with words, a person or a bill. */
export const searchPaths = (): string[] =>
  routes
    .map(({ pattern }) => pattern)
    .filter((pattern) => /^\/(search|desk|desk\/find|people|organizations|bills|api\/v1\/\w+)$/.test(pattern))
    .map((pattern) => `${pattern}?q=WORD`);
