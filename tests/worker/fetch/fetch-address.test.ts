import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type AddressGuard,
  AddressRefused,
  publicInternet,
  type Resolved,
} from "@/worker/fetch/address-guard";
import { FetchFailed, type FetchLimits, fetchAddress, fetchLimits } from "@/worker/fetch/fetch-address";
import { type Dial, guardedConnector } from "@/worker/fetch/guarded-connector";

// Two servers on this machine: one stands for the public internet, one for what must never be reached.
let open: { server: Server; port: number };
let forbidden: { server: Server; port: number; connections: number };
let asked: IncomingMessage[] = [];
let answer: RequestListener = (_request, response) => response.end();
const folder = mkdtempSync(join(tmpdir(), "stet-fetch-test-"));
const path = join(folder, "answer");

const listen = async (listener: RequestListener, host: string) => {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, host, done));
  return { server, port: (server.address() as AddressInfo).port };
};

beforeAll(async () => {
  open = await listen((request, response) => {
    asked.push(request);
    answer(request, response);
  }, "127.0.0.1");
  const inside = await listen((_request, response) => response.end("a secret"), "127.0.0.2");
  forbidden = { ...inside, connections: 0 };
  forbidden.server.on("connection", () => {
    forbidden.connections++;
  });
});

afterAll(async () => {
  for (const { server } of [open, forbidden]) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  rmSync(folder, { recursive: true });
});

const four = (address: string): Resolved => ({ address, family: 4 });

/** As in production, but that 127.0.0.1 stands for a public address and both ports for port 80. */
const guard = (resolve: AddressGuard["resolve"] = async () => [four("127.0.0.1")]): AddressGuard => ({
  ports: [open.port, forbidden.port],
  resolve,
  mayReach: (address) => address === "127.0.0.1" || publicInternet.mayReach(address),
});

const get = (
  address: string,
  over: { limits?: Partial<FetchLimits>; resolve?: AddressGuard["resolve"] } = {},
) => {
  asked = [];
  return fetchAddress(address, {
    path,
    userAgent: "Stet (https://record.example.org)",
    guard: guard(over.resolve),
    limits: { ...fetchLimits, timeMs: 5_000, ...over.limits },
  });
};

const site = (path = "/") => `http://site.example.org:${open.port}${path}`;

describe("what an address answers", () => {
  test("is kept byte by byte with its hash and the address that answered", async () => {
    answer = (request, response) => {
      if (request.url === "/old") return response.writeHead(302, { location: "/new" }).end();
      response.end("The fares stay.");
    };
    const fetched = await get(site("/old"));
    expect(fetched).toEqual({
      finalAddress: site("/new"),
      size: 15,
      sha256: "d04ea623d6179101b078dd0373508af602cb7ef0c2c2da1718fe4f665b077864",
    });
    expect(readFileSync(path, "utf8")).toBe("The fares stay.");
  });

  test("is asked for without cookies or credentials, by an honest name", async () => {
    answer = (request, response) => {
      if (request.url === "/") {
        response.writeHead(302, { location: "/again", "set-cookie": "seen=1; Path=/" }).end();
      } else response.end("Words.");
    };
    await get(site());
    expect(asked).toHaveLength(2);
    for (const { headers, method } of asked) {
      expect(method).toBe("GET");
      expect(Object.keys(headers).sort()).toEqual([
        "accept",
        "accept-encoding",
        "connection",
        "host",
        "user-agent",
      ]);
      expect(headers["user-agent"]).toBe("Stet (https://record.example.org)");
    }
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("is unpacked from %s", async (encoding, pack) => {
    answer = (_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(pack(Buffer.from("The fares stay.")));
    expect((await get(site())).size).toBe(15);
    expect(readFileSync(path, "utf8")).toBe("The fares stay.");
  });
});

describe("is refused", () => {
  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("a %s bomb, after no more than the bound", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000));
    answer = (_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(bomb);
    await expect(get(site(), { limits: { unpackedBytes: 1_000_000 } })).rejects.toThrow(/larger than 1 MB/);
    expect(readFileSync(path).length).toBeLessThanOrEqual(1_000_000);
  });

  test("an answer without end, and one that is longer than it said", async () => {
    answer = (request, response) => {
      const timer = setInterval(() => response.write(randomBytes(100_000)), 1);
      request.once("close", () => clearInterval(timer));
      response.once("close", () => clearInterval(timer));
    };
    await expect(get(site(), { limits: { bytes: 1_000_000 } })).rejects.toThrow(AddressRefused);
  });

  test("an answer that breaks off before the length it said", async () => {
    answer = (_request, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("only this");
      setTimeout(() => response.destroy(), 20);
    };
    await expect(get(site())).rejects.toThrow(FetchFailed);
  });

  test("a header without end", async () => {
    answer = (_request, response) => response.writeHead(200, { "x-long": "a".repeat(60_000) }).end("Words.");
    await expect(get(site())).rejects.toThrow(/header that is too large/);
  });

  test("a server that does not answer in time, and one that drips", async () => {
    answer = () => {};
    await expect(get(site(), { limits: { timeMs: 300 } })).rejects.toThrow(/within 0.3 seconds/);
    answer = (_request, response) => {
      const timer = setInterval(() => response.write("."), 20);
      response.once("close", () => clearInterval(timer));
    };
    await expect(get(site(), { limits: { timeMs: 300 } })).rejects.toThrow(/within 0.3 seconds/);
  });

  test("a sixth redirect", async () => {
    answer = (request, response) =>
      response.writeHead(302, { location: `/${Number(request.url?.slice(1) || 0) + 1}` }).end();
    await expect(get(site())).rejects.toThrow(/more than 5 times/);
    expect(asked).toHaveLength(6);
  });

  test.each([404, 410, 403, 206])("an answer of %i, for good", async (status) => {
    answer = (_request, response) => response.writeHead(status).end("Words.");
    await expect(get(site())).rejects.toThrow(AddressRefused);
  });

  test.each([429, 500, 503])("an answer of %i, to be tried again", async (status) => {
    answer = (_request, response) => response.writeHead(status).end("Words.");
    await expect(get(site())).rejects.toThrow(FetchFailed);
  });
});

describe("what must not be reached", () => {
  test.each([
    "http://127.0.0.2:PORT/",
    "http://inside.example.org:PORT/",
    "http://2130706434:PORT/",
    "http://0x7f.2:PORT/",
    "http://[::ffff:127.0.0.2]:PORT/",
    "http://user@127.0.0.2:PORT/",
    "//127.0.0.2:PORT/",
    "http:\\\\127.0.0.2:PORT\\",
    "http://localhost:PORT/",
    "ftp://127.0.0.2:PORT/",
    "file:///etc/passwd",
  ])("is not reached by a redirect to %s", async (location) => {
    answer = (_request, response) =>
      response.writeHead(302, { location: location.replace("PORT", String(forbidden.port)) }).end();
    const resolve = async (name: string) => [four(name === "inside.example.org" ? "127.0.0.2" : "127.0.0.1")];
    await expect(get(site(), { resolve })).rejects.toThrow(AddressRefused);
    expect(forbidden.connections).toBe(0);
  });

  test("is not reached by a name that resolves to it, alone or among public ones", async () => {
    const address = `http://site.example.org:${forbidden.port}/`;
    for (const found of [["127.0.0.2"], ["127.0.0.1", "127.0.0.2"], ["127.0.0.2", "127.0.0.1"]]) {
      await expect(get(address, { resolve: async () => found.map(four) })).rejects.toThrow(AddressRefused);
    }
    expect(forbidden.connections).toBe(0);
  });

  test("is not reached by a name that resolves to another address each time it is asked", async () => {
    let lookups = 0;
    const dialled: string[] = [];
    const dial: Dial = (addresses) => (_options, done) => {
      dialled.push(...addresses.map(({ address }) => address));
      done(new Error("not dialled in this test"), null);
    };
    const flipping = guard(async () => [four(++lookups % 2 ? "198.35.26.96" : "127.0.0.2")]);
    const connect = guardedConnector(flipping, dial);
    const options = { hostname: "site.example.org", protocol: "http:", port: String(forbidden.port) };
    let refusals = 0;
    for (let round = 0; round < 1_000; round++) {
      const error = await new Promise<Error | null>((done) => connect(options, (...[error]) => done(error)));
      if (error instanceof AddressRefused) refusals++;
    }
    expect(lookups).toBe(1_000);
    expect(refusals).toBe(500);
    expect(new Set(dialled)).toEqual(new Set(["198.35.26.96"]));
  });

  test("is not reached a thousand times by a name that flips between it and the public server", async () => {
    answer = (_request, response) => response.end("Words.");
    let lookups = 0;
    const resolve = async () => [four(++lookups % 2 ? "127.0.0.1" : "127.0.0.2")];
    let fetched = 0;
    for (let round = 0; round < 1_000; round++) {
      // The port of the forbidden server, at which the public one does not listen, and the other way round.
      const port = round % 4 < 2 ? open.port : forbidden.port;
      await get(`http://site.example.org:${port}/`, { resolve }).then(
        () => fetched++,
        () => {},
      );
    }
    expect(fetched).toBeGreaterThan(200);
    expect(forbidden.connections).toBe(0);
  });

  test("the server that must not be reached does answer those who may", async () => {
    expect(await (await fetch(`http://127.0.0.2:${forbidden.port}/`)).text()).toBe("a secret");
    expect(forbidden.connections).toBe(1);
  });
});
