import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { captures } from "@/db/schema";
import { fetchAddress } from "@/lib/captures/commands/fetch-address";
import { addressInput } from "@/lib/captures/schema";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { storage } from "@/lib/storage/open-storage";
import { type Storage, StorageAway } from "@/lib/storage/storage";
import { type AddressGuard, publicInternet } from "@/worker/fetch/address-guard";
import { FetchFailed } from "@/worker/fetch/fetch-address";
import { fetchCapture, giveUpFetch } from "@/worker/fetch/fetch-capture";
import { test } from "../../support/newsroom";
import { aPdf } from "../../support/pdf";
import { refusal } from "../../support/refusal";
import { aPendingCapture } from "../../support/stored-capture";

let server: Server;
let port: number;
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

const guard = (): AddressGuard => ({
  ports: [port],
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  mayReach: (address) => address === "127.0.0.1" || publicInternet.mayReach(address),
});

const origin = "https://record.example.org";
const local = () => ({ origin, guard: guard() });

const address = (path = "/") => `http://site.example.org:${port}${path}`;
const rowOf = async (ctx: ActorContext, id: string) =>
  one(await ctx.db.select().from(captures).where(eq(captures.id, id)));

describe("fetching an address", () => {
  test("asked for by somebody who may add files, it is a pending capture and a job", async ({ newsroom }) => {
    const { reporter, otherReporter, visitor } = newsroom;
    const { id: sourceId } = await logSource(reporter, sourceInput.parse({ title: "A page" }));
    const input = addressInput.parse({ sourceId, address: "https://example.org/page" });
    const { captureId } = await fetchAddress(reporter, input);
    expect(await rowOf(reporter, captureId)).toMatchObject({
      state: "pending",
      method: "fetched",
      address: "https://example.org/page",
      obtainedById: reporter.actor.id,
    });
    expect(await refusal(fetchAddress(otherReporter, input))).toMatchObject({ code: "not_found" });
    expect(await refusal(fetchAddress(visitor, input))).toMatchObject({ code: "not_signed_in" });
  });

  test("what it answers is stored, with where it came from in the end, and its text is asked for", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const file = aPdf([{ lines: ["The fares stay."] }]);
    answer = (request, response) =>
      request.url === "/" ? response.writeHead(301, { location: "/release.pdf" }).end() : response.end(file);
    const { id } = await aPendingCapture(reporter, { address: address() });
    await fetchCapture(reporter, id, local());
    const row = await rowOf(reporter, id);
    expect(row).toMatchObject({
      state: "ready",
      mediaType: "application/pdf",
      size: file.length,
      address: address(),
      finalAddress: address("/release.pdf"),
    });
    expect(Date.now() - row.obtainedAt.getTime()).toBeLessThan(60_000);
    await fetchCapture(reporter, id, local());
    expect(await rowOf(reporter, id)).toEqual(row);
  });

  test("what may not be fetched is refused in words, keeps its address and offers other ways", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id } = await aPendingCapture(reporter, { address: "http://169.254.169.254/latest/meta-data/" });
    await fetchCapture(reporter, id, { origin });
    const row = await rowOf(reporter, id);
    expect(row).toMatchObject({
      state: "refused",
      address: "http://169.254.169.254/latest/meta-data/",
      sha256: null,
    });
    expect(row.refusal).toMatch(/inner network.*paste the text/);
  });

  test("a drawing that can carry scripts is not kept", async ({ newsroom }) => {
    const { reporter } = newsroom;
    answer = (_request, response) =>
      response.end('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    const { id } = await aPendingCapture(reporter, { address: address() });
    await fetchCapture(reporter, id, local());
    expect(await rowOf(reporter, id)).toMatchObject({
      state: "refused",
      refusal: expect.stringMatching(/SVG/),
    });
  });

  test("an answer the source already holds says so", async ({ newsroom }) => {
    const { reporter } = newsroom;
    answer = (_request, response) => response.end("The same words.");
    const { id, sourceId } = await aPendingCapture(reporter, { address: address() });
    await fetchCapture(reporter, id, local());
    const again = await aPendingCapture(reporter, { sourceId, address: address() });
    await fetchCapture(reporter, again.id, local());
    expect(await rowOf(reporter, again.id)).toMatchObject({
      state: "refused",
      refusal: expect.stringMatching(/already holds/),
    });
  });

  test("what may work later is left pending until the last attempt, and then says what did not work", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    answer = (_request, response) => response.writeHead(503).end();
    const { id } = await aPendingCapture(reporter, { address: address() });
    const failure = await fetchCapture(reporter, id, local()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FetchFailed);
    expect(await rowOf(reporter, id)).toMatchObject({ state: "pending" });
    await giveUpFetch(reporter, id, failure);
    expect(await rowOf(reporter, id)).toMatchObject({
      state: "refused",
      refusal: expect.stringMatching(/^The server answered 503 Service Unavailable\. It was tried 4 times\./),
    });
  });

  test("with the store away nothing is lost: it is fetched again", async ({ newsroom }) => {
    const { reporter } = newsroom;
    answer = (_request, response) => response.end(`Words ${crypto.randomUUID()}`);
    const { id } = await aPendingCapture(reporter, { address: address() });
    const away: Storage = { ...storage(), put: () => Promise.reject(new StorageAway("away")) };
    await expect(fetchCapture(reporter, id, { ...local(), store: away })).rejects.toThrow(StorageAway);
    expect(await rowOf(reporter, id)).toMatchObject({ state: "pending" });
    await fetchCapture(reporter, id, local());
    expect(await rowOf(reporter, id)).toMatchObject({ state: "ready", mediaType: "text/plain" });
  });
});
