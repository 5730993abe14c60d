import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { DocumentRequest, DocumentResult } from "@/app/_server/document";
import { buildAssets } from "@/cli/build-assets";
import { connect } from "@/db/connect";
import { workerDatabaseUrl } from "@/tests/support/database/worker-database";

vi.mock("server-only", () => ({}));

type Parameters = Record<string, string | string[]>;
type Build = (request: DocumentRequest<Parameters>) => Promise<DocumentResult>;

let document: typeof import("@/app/_server/document").document;
let logged: ReturnType<typeof vi.fn>;

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", await workerDatabaseUrl());
  vi.stubEnv("STET_URL", "https://record.example");
  vi.stubEnv("STET_NEWSROOM", "The Example");
  if (!existsSync("public/assets/manifest.json")) await buildAssets();
  document = (await import("@/app/_server/document")).document;
  const { log } = await import("@/lib/log");
  logged = vi.spyOn(log(), "error").mockReturnValue(undefined) as never;
});

afterAll(() => vi.unstubAllEnvs());

const page = async (): Promise<DocumentResult> => ({
  title: "A person",
  body: <h1>{"Words & words. ".repeat(200)}</h1>,
  canonical: "/people/a-person",
});

function get(build: Build, path = "/people/a-person", init: RequestInit = {}, params: Parameters = {}) {
  const request = new Request(`http://localhost:3000${path}`, init);
  return document(build)(request, { params: Promise.resolve(params) });
}

/** As the server runs it: what comes over the wire where the server's own response is known. */
async function served(build: Build, headers: Record<string, string>) {
  const { keepRawResponse } = await import("@/app/_server/raw-response");
  const server = createServer((_, raw) => {
    keepRawResponse(raw);
    void get(build, "/", { headers });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = (await once(request({ host: "127.0.0.1", port, agent: false }).end(), "response")) as [
    IncomingMessage,
  ];
  const bytes = Buffer.concat(await response.toArray());
  server.close();
  return { headers: response.headers, bytes };
}

describe("document", () => {
  test("answers with whole HTML that holds nothing inline", async () => {
    const response = await get(page);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"\/>/);
    expect(html).toContain("<title>A person · The Example</title>");
    expect(html).toMatch(/<\/body><\/html>$/);
    expect(html).not.toMatch(/<style|style="|<script(?! src=")|\son\w+=/);
  });

  test("sends the strict policy and its companions", async () => {
    const { headers } = await get(page);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
    expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1, stale-while-revalidate=1");
    expect(headers.get("link")).toMatch(/stet-\w+\.css>; rel=preload; as=style/);
  });

  test("lets other sites frame an embed, and only an embed", async () => {
    const embed = await get(async () => ({ title: "Card", body: <p>Card</p>, embed: true }));
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(await embed.text()).not.toContain("masthead");
  });

  test("answers 304 without a body while the page is the same, and 200 once it is not", async () => {
    const tag = (await get(page)).headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]{20,}"$/);
    for (const known of [tag, `"other", ${tag}`, tag.slice(2), "*"]) {
      const again = await get(page, "/", { headers: { "if-none-match": known } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(tag);
    }
    const changed = await get(async () => ({ title: "A person", body: <h1>Corrected</h1> }), "/", {
      headers: { "if-none-match": tag },
    });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  test("answers HEAD like GET, without the body", async () => {
    const [head, full] = [await get(page, "/", { method: "HEAD" }), await get(page)];
    expect(await head.text()).toBe("");
    expect(head.headers.get("etag")).toBe(full.headers.get("etag"));
    expect(Number(head.headers.get("content-length"))).toBe((await full.arrayBuffer()).byteLength);
  });

  test("compresses with what the client takes, brotli first, under one entity tag", async () => {
    const plain = await served(page, {});
    const brotli = await served(page, { "accept-encoding": "gzip, deflate, br;q=0.9" });
    const gzip = await served(page, { "accept-encoding": "gzip, br;q=0" });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(Number(brotli.headers["content-length"])).toBe(brotli.bytes.length);
    expect(brotli.headers.etag).toBe(plain.headers.etag);
    expect(brotli.headers.vary).toBe("Accept-Encoding");
  });

  test("compresses nothing where the encoding could not be declared", async () => {
    const response = await get(page, "/", { headers: { "accept-encoding": "br" } });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toContain("<!DOCTYPE html>");
  });

  test("answers what it cannot find with a whole document and status 404", async () => {
    const response = await get(async () => ({ notFound: "person" }));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("There is no person at this address.");
  });

  test("redirects to own paths for good, and to nothing else", async () => {
    const moved = await get(async () => ({ redirect: "/people/a-new-name?page=2" }));
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toBe("/people/a-new-name?page=2");
    for (const elsewhere of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
      expect((await get(async () => ({ redirect: elsewhere }))).status).toBe(500);
    }
  });

  test("tells the reader a reference when something breaks, and the log what broke; neither tells more", async () => {
    logged.mockClear();
    const response = await get(async ({ db }) => {
      await db.execute(sql`select ${"a secret word"} from no.such_table`);
      return page();
    });
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const reference = /class="reference">([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(html)?.[1];
    expect(reference).toBeDefined();
    expect(html).not.toMatch(/no\.such_table|secret|select|at .*\.ts/);
    expect(logged).toHaveBeenCalledOnce();
    const [entry] = logged.mock.calls[0] ?? [];
    expect(entry).toMatchObject({ reference, fault: { code: "42P01" } });
    expect(JSON.stringify(entry)).not.toContain("a secret word");
  });

  test("reads as the role that cannot see the desk", async () => {
    logged.mockClear();
    const response = await get(async ({ db }) => {
      await db.execute(sql`select * from desk.statements`);
      return page();
    });
    expect(response.status).toBe(500);
    expect(logged.mock.calls[0]?.[0]).toMatchObject({ fault: { code: "42501" } });
  });

  test("asks to come back when the database cannot be reached", async () => {
    const nowhere = connect("postgres://stet@127.0.0.1:1/stet", "reader");
    const response = await get(async () => {
      await nowhere.db.execute(sql`select 1`);
      return page();
    });
    await nowhere.close();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    ["a NUL", "/people/x?q=%00", {}],
    ["endless text", `/people/x?q=${"a".repeat(5000)}`, {}],
    ["a name of endless text", `/people/x?${"a".repeat(5000)}=1`, {}],
    ["half a character in the path", "/people/x", { slug: "\ud800" }],
  ])("refuses an address with %s as unreadable, not as a fault", async (_, path, params) => {
    const response = await get(page, path, {}, params);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("This address cannot be read");
  });

  test("takes broken UTF-8 and repeated parameters without a fault", async () => {
    const response = await get(async ({ search }) => {
      z.object({ order: z.enum(["old", "new"]) }).parse({ order: search.get("order") });
      return page();
    }, "/people/x?order=old&order=new&q=%FF%FE&&=&%");
    expect(response.status).toBe(200);
  });

  test("answers parameters that a schema or the database refuses with 400", async () => {
    const refused = await get(async () => {
      z.object({ order: z.enum(["old", "new"]) }).parse({ order: "sideways" });
      return page();
    });
    expect(refused.status).toBe(400);
    const unfit = await get(async ({ db }) => {
      await db.execute(sql`select ${"no uuid"}::text::uuid`);
      return page();
    });
    expect(unfit.status).toBe(400);
  });

  test("keeps JSON-LD inside its element", async () => {
    const jsonLd = { "@type": "Quotation", text: "</script><script>alert(1)</script>\u2028&<!--" };
    const html = await (await get(async () => ({ title: "S", body: <p />, jsonLd }))).text();
    const inside = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(inside)).toEqual(jsonLd);
    expect(inside).not.toMatch(/[<\u2028]/);
  });

  test("writes addresses with the configured origin, whatever host was asked for", async () => {
    const html = await (await get(page, "/", { headers: { host: "evil.example" } })).text();
    expect(html).toContain('<link rel="canonical" href="https://record.example/people/a-person"/>');
    expect(html).not.toContain("evil.example");
  });

  test("drops from the title what cannot be seen", async () => {
    const html = await (await get(async () => ({ title: "Ann\u202e <Bey>", body: <p /> }))).text();
    expect(html).toContain("<title>Ann &lt;Bey&gt; · The Example</title>");
  });
});
