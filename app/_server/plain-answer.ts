// What readers' programs fetch and no person reads: feeds, sitemaps, robots.txt. Made as documents are, from the
// published edition alone.
import "server-only";
import type { Database } from "@/db/connect";
import { readerDatabase } from "@/lib/database";
import { env } from "@/lib/env";
import { redirectTo } from "./answer";
import { isReadable } from "./document";
import { entityTag, matchesTag } from "./etag";
import { failureOf, notFoundFailure, unreadableFailure } from "./failures";

type PlainRequest<P> = {
  params: P;
  /** In the role that can read the published edition and nothing else. */
  db: Database;
  /** Scheme and host that readers use, without a slash at the end. */
  origin: string;
  newsroom: string;
};

/** The text; another address of ours; or null where there is nothing at this address. */
type PlainResult = string | { redirect: string } | null;

/** Makes the GET of a route that answers with one text of the given type. */
export function plainAnswer<P extends Record<string, string> = Record<never, string>>(
  type: string,
  build: (request: PlainRequest<P>) => Promise<PlainResult>,
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, context) => {
    const { publicOrigin: origin, STET_NEWSROOM: newsroom } = env();
    try {
      const params = (await context.params) ?? ({} as P);
      if (!isReadable(params, new URLSearchParams())) return refusal(unreadableFailure());
      const result = await build({ params, db: readerDatabase(), origin, newsroom });
      if (result === null) return refusal(notFoundFailure("text"));
      return typeof result === "string" ? answerWith(request, type, result) : redirectTo(result.redirect);
    } catch (error) {
      return refusal(failureOf(error, new URL(request.url).pathname));
    }
  };
}

const headers = (type: string) => ({
  "content-type": `${type}; charset=utf-8`,
  "cache-control": "public, max-age=0, s-maxage=1, stale-while-revalidate=1",
  "x-content-type-options": "nosniff",
});

function answerWith(request: Request, type: string, text: string): Response {
  const tag = entityTag(Buffer.from(text));
  const fields = { ...headers(type), etag: tag };
  if (matchesTag(request.headers.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers: fields });
  }
  return new Response(text, { status: 200, headers: fields });
}

const refusal = ({ status, title }: { status: number; title: string }) =>
  new Response(`${title}\n`, {
    status,
    headers: { ...headers("text/plain"), ...(status >= 500 ? { "cache-control": "no-store" } : {}) },
  });
