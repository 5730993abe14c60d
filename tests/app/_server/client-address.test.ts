import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { boot } from "@/app/_server/boot";
import { clientAddress, markRequest } from "@/app/_server/client-address";

type Seen = { address: string; headers: Record<string, string> };

/** @param trustedProxies Marks each request by them; without, it is left to what the boot code has set up. */
async function serve(trustedProxies?: number) {
  const server = createServer((incoming, outgoing) => {
    if (trustedProxies !== undefined) markRequest(incoming, trustedProxies);
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    outgoing.end(JSON.stringify({ address: clientAddress(new Headers(headers)), headers } satisfies Seen));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (headers: Record<string, string | string[]>): Promise<Seen> => {
    const sent = request({ port, host: "127.0.0.1", headers });
    sent.end();
    const [answer] = await once(sent, "response");
    let text = "";
    for await (const chunk of answer) text += chunk;
    return JSON.parse(text);
  };
  return { ask, close: () => server.close() };
}

describe("clientAddress", () => {
  let close = () => {};
  const start = async (trustedProxies?: number) => {
    const server = await serve(trustedProxies);
    close = server.close;
    return server.ask;
  };
  afterEach(() => close());

  test("is not known, and nothing is believed, before the server is set up", async () => {
    const ask = await start();
    const seen = await ask({ "x-stet-client-address": "203.0.113.9", "x-forwarded-for": "203.0.113.9" });
    expect(seen.address).toBe("unknown");
  });

  test("is what the trusted proxies saw, counted from the end", async () => {
    const ask = await start(2);
    const through = async (list: string | string[]) => (await ask({ "x-forwarded-for": list })).address;
    expect(await through("198.51.100.1, 203.0.113.9, 10.0.0.2")).toBe("203.0.113.9");
    expect(await through(["198.51.100.1, 203.0.113.9", "10.0.0.2"])).toBe("203.0.113.9");
    expect(await through("10.0.0.2")).toBe("127.0.0.1");
    expect(await through("<script>, 10.0.0.2")).toBe("127.0.0.1");
    expect(await through("")).toBe("127.0.0.1");
  });

  test("counts an IPv6 network as one client", async () => {
    const ask = await start(1);
    const through = async (list: string) => (await ask({ "x-forwarded-for": list })).address;
    expect(await through("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(await through("2001:0db8:0001:0002::ffff")).toBe("2001:db8:1:2::/64");
    expect(await through("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(await through("::1")).toBe("0:0:0:0::/64");
    expect(await through("::ffff:203.0.113.9")).toBe("203.0.113.9");
  });

  // Last, since what the boot code sets up stays.
  test("is the other end of the connection once the server is set up, whatever the client writes", async () => {
    Object.assign(process.env, { DATABASE_URL: "postgres://127.0.0.1/none", STET_TRUSTED_PROXIES: "" });
    boot();
    const ask = await start();
    const forged = {
      "x-forwarded-for": "203.0.113.9",
      "X-Real-IP": "203.0.113.9",
      forwarded: "for=203.0.113.9",
      "X-Stet-Client-Address": "203.0.113.9",
      "x-forwarded-host": "elsewhere.example",
      "x-middleware-subrequest": "proxy:proxy:proxy",
      "next-resume": "1",
      "x-invoke-path": "/desk",
    };
    const { address, headers } = await ask({ ...forged, origin: "http://127.0.0.1", rsc: "1" });
    expect(address).toBe("127.0.0.1");
    expect(Object.keys(headers).sort()).toEqual([
      "connection",
      "host",
      "origin",
      "rsc",
      "x-stet-client-address",
    ]);
  });
});
