// The request Next.js would have around a form action or a page: its headers and cookies, without a server between.
import { vi } from "vitest";
import type { Newsroom } from "./newsroom";

export const publicOrigin = "https://record.example";

type SetCookie = { value: string; options: Record<string, unknown> };

const scope = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  set: new Map<string, SetCookie>(),
};

vi.mock("server-only", () => ({}));
vi.mock("next/headers", () => ({
  headers: async () => scope.headers,
  cookies: async () => ({
    get: (name: string) => (scope.cookies.has(name) ? { name, value: scope.cookies.get(name) } : undefined),
    set(name: string, value: string, options: Record<string, unknown>) {
      scope.set.set(name, { value, options });
    },
  }),
}));

/** What a browser sends from a page of ours. */
export const ownPage = { origin: publicOrigin, "sec-fetch-site": "same-origin", host: "record.example" };

/** The next action or page sees a request with these headers and cookies. @returns the cookies it sets */
export function request(headers: Record<string, string> = ownPage, cookies: Record<string, string> = {}) {
  scope.headers = new Headers(headers);
  scope.cookies = new Map(Object.entries(cookies));
  scope.set = new Map();
  return scope.set;
}

/** Where the code under test finds its database; before any of it is imported. */
export function inNewsroom({ url }: Newsroom): void {
  Object.assign(process.env, {
    DATABASE_URL: url,
    STET_URL: publicOrigin,
    AUTH_SECRET: "kJ8w2mQx0vNc5rTy7uLp3zGb6hDf9sAe1iOk4",
    LOG_LEVEL: "silent",
  });
}
