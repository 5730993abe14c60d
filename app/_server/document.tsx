// A reader page: one query, one static rendering, whole HTML. The wrapper owns everything around the body.
import "server-only";
import type { ReactElement } from "react";
import type { Database } from "@/db/connect";

export type DocumentRequest<P> = { params: P; search: URLSearchParams; db: Database; url: URL };

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
  /** May stand in a frame of another site; then without masthead and footer. */
  embed?: boolean;
};

export type DocumentResult = RenderedDocument | { redirect: string } | { notFound: string };

export const notFoundDocument = (what: string): DocumentResult => ({ notFound: what });

export function document<P extends Record<string, string> = Record<never, string>>(
  build: (request: DocumentRequest<P>) => Promise<DocumentResult>,
): (request: Request, context: { params: Promise<P> }) => Promise<Response> {
  throw new Error(`Not built yet: ${build.name}`);
}
