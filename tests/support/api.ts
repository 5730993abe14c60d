// The API as a program meets it, without a server between: an address finds its route file, as the framework would,
// and the handler answers.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import type { ActorContext } from "@/lib/context";
import { addToken } from "@/lib/users/commands/add-token";
import { differenceFromDescription } from "./described";
import { type Newsroom, test as newsroomTest } from "./newsroom";

vi.mock("server-only", () => ({}));

export const publicOrigin = "https://record.example";

const root = fileURLToPath(new URL("../../app/api/v1/", import.meta.url));

/** The route files below app/api/v1, by the folders they stand in: "statements/[id]/approve". */
export const routeFolders = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/route.ts"))
  .map((file) => file.slice(0, -"/route.ts".length))
  .sort();

export type Asked = {
  method?: string;
  /** Whose token is sent; none without. */
  as?: ActorContext;
  body?: unknown;
  /** Sent as it is, in place of a body made into JSON. */
  raw?: BodyInit;
  headers?: Record<string, string>;
};

export type Answer = { status: number; headers: Headers; text: string; body: Json };
export type Json = {
  [name: string]: unknown;
  id: string;
  version: number;
  data: Json[];
  next: string | null;
};

/** Fails besides when the answer is not as openapi.json describes it. */
export type Api = (path: string, asked?: Asked) => Promise<Answer>;

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

/** Whatever the folder says of the path: the values of its [parts], or null where they do not fit. */
function valuesOf(folder: string, path: string): Record<string, string | string[]> | null {
  const parts = path.split("/");
  const values: Record<string, string | string[]> = {};
  for (const [at, step] of folder.split("/").entries()) {
    const [, rest, name] = /^\[(\.\.\.)?(\w+)\]$/.exec(step) ?? [];
    const given = parts[at];
    if (given === undefined) return null;
    if (rest && name) return { ...values, [name]: parts.slice(at).map(decodeURIComponent) };
    if (name) values[name] = decodeURIComponent(given);
    else if (step !== given) return null;
  }
  return parts.length === folder.split("/").length ? values : null;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "") && text !== "";
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
}

export async function openApi(newsroom: Newsroom): Promise<Api> {
  // Read by lib/env.ts at the first request, and not before.
  Object.assign(process.env, { DATABASE_URL: newsroom.url, STET_URL: publicOrigin, LOG_LEVEL: "silent" });
  const tokens = new Map<string, string>();
  const tokenOf = async ({ db, actor }: ActorContext) => {
    const known = tokens.get(actor.id);
    if (known) return known;
    const { token } = await addToken(
      { db, actor: null, operator: true },
      { userId: actor.id, name: "tests" },
    );
    tokens.set(actor.id, token);
    return token;
  };
  return async (path, { method = "GET", as, body, raw, headers = {} } = {}) => {
    const url = new URL(`/api/v1/${path}`, publicOrigin);
    const inside = url.pathname.slice("/api/v1/".length);
    const folder = routeFolders.find((candidate) => valuesOf(candidate, inside));
    if (!folder) throw new Error(`No route for ${path}`);
    const handlers = (await import(join(root, folder, "route.ts"))) as Record<string, Handler>;
    const handler = handlers[method];
    if (!handler) throw new Error(`${folder} answers no ${method}`);
    const request = new Request(url, {
      method,
      body: raw ?? (body === undefined ? null : JSON.stringify(body)),
      headers: {
        ...(as ? { authorization: `Bearer ${await tokenOf(as)}` } : {}),
        ...(body === undefined && raw === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
    });
    const values = Promise.resolve(valuesOf(folder, inside) ?? {});
    const answer = await answerOf(await handler(request, { params: values }));
    expect(differenceFromDescription(method, inside, answer)).toBeNull();
    return answer;
  };
}

/** Tests that are given a newsroom and its API. */
export const test = newsroomTest.extend<{ api: Api }>({
  api: [async ({ newsroom }, use) => use(await openApi(newsroom)), { scope: "file" }],
});
