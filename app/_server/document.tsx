// A reader page: one query, one static rendering, whole HTML. The wrapper owns everything around the body.
import "server-only";
import type { ReactElement } from "react";
import type { Keep } from "@/components/ui/keep";
import type { Database } from "@/db/connect";
import { readerDatabase } from "@/lib/database";
import { env } from "@/lib/env";
import { isStorable } from "@/lib/text";
import { answer, redirectTo } from "./answer";
import { type Failure, failureOf, notFoundFailure, unreadableFailure } from "./failures";
import { keptParts } from "./kept-parts";
import { WholePage } from "./whole-page";

type Parameters = Record<string, string | string[]>;

export type DocumentRequest<P> = {
  params: P;
  search: URLSearchParams;
  /** In the role that can read the published edition and nothing else. */
  db: Database;
  /** The public address asked for. */
  url: URL;
  /** For parts of the body that may serve more than one page. */
  keep: Keep;
};

export type RenderedDocument = {
  /** Without the name of the newsroom, which is added; the front page gives the empty text. */
  title: string;
  description?: string;
  body: ReactElement;
  /** schema.org description of the page; escaped here. */
  jsonLd?: object;
  /** Own path. */
  canonical?: string;
  feed?: { title: string; href: string };
  robots?: string;
  status?: number;
  /** Scripts the page is enhanced by; it works without them. */
  islands?: "player.js"[];
  /** May stand in a frame of another site; then without masthead and footer. */
  embed?: boolean;
};

export type DocumentResult = RenderedDocument | { redirect: string } | { notFound: string };

/** `what` completes "There is no … at this address". */
export const notFoundDocument = (what: string): DocumentResult => ({ notFound: what });

/** Makes the GET of a route from what gathers the page. Whatever happens, the answer is a whole document. */
export function document<P extends Parameters = Record<never, string>>(
  build: (request: DocumentRequest<P>) => Promise<DocumentResult>,
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  return async (request, context) => {
    const { publicOrigin } = env();
    // The host of the request is not trusted: front caches share what is written here.
    const url = new URL(request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, ""), publicOrigin);
    const parts = keptParts();
    try {
      // Next.js gives none to a route without parameters in its path.
      const params = (await context.params) ?? ({} as P);
      if (!isReadable(params, url.searchParams)) return await show(request, unreadableFailure());
      const result = await build({
        params,
        search: url.searchParams,
        db: readerDatabase(),
        url,
        keep: parts.keep,
      });
      if ("redirect" in result) return redirectTo(result.redirect);
      if ("notFound" in result) return await show(request, notFoundFailure(result.notFound));
      return await show(request, result, parts);
    } catch (error) {
      return await show(request, failureOf(error, url.pathname));
    }
  };
}

async function show(
  request: Request,
  page: RenderedDocument | Failure,
  parts = keptParts(),
): Promise<Response> {
  const { STET_NEWSROOM, publicOrigin } = env();
  const site = { newsroom: STET_NEWSROOM, origin: publicOrigin };
  const render = await renderer();
  const bytes = parts.putInto(`<!DOCTYPE html>${render(<WholePage page={page} site={site} />)}`, render);
  return answer(request, {
    bytes,
    status: page.status ?? 200,
    embed: "embed" in page && page.embed === true,
  });
}

// Reached while running: a static import of the renderer is refused by the build.
let renderToMarkup: ((element: ReactElement) => string) | undefined;

async function renderer() {
  renderToMarkup ??= (await import("react-dom/server")).renderToStaticMarkup;
  return renderToMarkup;
}

const LONGEST_PARAMETER = 500;

/** Whether the database can be asked for every part of the address: no NUL, no half characters, no endless text. */
export function isReadable(params: Parameters, search: URLSearchParams): boolean {
  for (const text of [...Object.values(params).flat(), ...search.keys(), ...search.values()]) {
    if (text.length > LONGEST_PARAMETER || !isStorable(text)) return false;
  }
  return true;
}
