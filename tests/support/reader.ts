// Reader pages as a browser is given them, without a server between: an address finds its route file and is answered.
import { existsSync } from "node:fs";
import { JSDOM } from "jsdom";
import { vi } from "vitest";
import { buildAssets } from "@/cli/build-assets";
import type { Newsroom } from "./newsroom";

vi.mock("server-only", () => ({}));

export const publicOrigin = "https://record.example";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

type Route = { path: RegExp; open: () => Promise<{ GET: Handler }> };

const routes: Route[] = [
  { path: /^\/$/, open: () => import("@/app/(reader)/route") as unknown as Promise<{ GET: Handler }> },
  {
    path: /^\/feed\.xml$/,
    open: () => import("@/app/(reader)/feed.xml/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/search$/,
    open: () => import("@/app/(reader)/search/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/people\/(?<slug>[^/]+)$/,
    open: () => import("@/app/(reader)/people/[slug]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/corrections$/,
    open: () => import("@/app/(reader)/corrections/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/corrections\/feed\.xml$/,
    open: () => import("@/app/(reader)/corrections/feed.xml/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/corrections\/(?<number>[^/]+)\/(?<version>[^/]+)$/,
    open: () =>
      import("@/app/(reader)/corrections/[number]/[version]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/s\/(?<number>[^/]+)$/,
    open: () => import("@/app/(reader)/s/[number]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/s\/(?<number>[^/]+)\/(?<slug>[^/]+)$/,
    open: () => import("@/app/(reader)/s/[number]/[slug]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/d\/(?<number>[^/]+)$/,
    open: () => import("@/app/(reader)/d/[number]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/d\/(?<number>[^/]+)\/text\/(?<file>[^/]+)$/,
    open: () => import("@/app/(reader)/d/[number]/text/[file]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/d\/(?<number>[^/]+)\/captions\/(?<transcript>[^/]+)$/,
    open: () =>
      import("@/app/(reader)/d/[number]/captions/[transcript]/route") as unknown as Promise<{ GET: Handler }>,
  },
  {
    path: /^\/d\/(?<number>[^/]+)\/pages\/(?<text>[^/]+)\/(?<page>[^/]+)$/,
    open: () =>
      import("@/app/(reader)/d/[number]/pages/[text]/[page]/route") as unknown as Promise<{ GET: Handler }>,
  },
];

export type ReaderAnswer = { status: number; headers: Headers; html: string; document: Document };
export type Reader = (path: string) => Promise<ReaderAnswer>;

export async function openReader(newsroom: Newsroom): Promise<Reader> {
  // Read by lib/env.ts at the first request, and not before.
  Object.assign(process.env, { DATABASE_URL: newsroom.url, STET_URL: publicOrigin, LOG_LEVEL: "silent" });
  if (!existsSync("public/assets/manifest.json")) await buildAssets();
  return async (path) => {
    const url = new URL(path, publicOrigin);
    for (const route of routes) {
      const found = route.path.exec(url.pathname);
      if (!found) continue;
      const { GET } = await route.open();
      const response = await GET(new Request(url), { params: Promise.resolve(found.groups ?? {}) });
      const html = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        html,
        document: new JSDOM(html).window.document,
      };
    }
    throw new Error(`No route for ${path}`);
  };
}
