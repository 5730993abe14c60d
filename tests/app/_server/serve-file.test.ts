import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { ServedFile } from "@/app/_server/serve-file";
import { log } from "@/lib/log";
import { storage } from "@/lib/storage/open-storage";
import { objectKey } from "@/lib/storage/storage";

vi.mock("server-only", () => ({}));
Object.assign(process.env, { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", LOG_LEVEL: "silent" });
const { serveFile } = await import("@/app/_server/serve-file");

const bytes = randomBytes(10_000);

async function aFile(over: Partial<ServedFile> = {}, content: Buffer = bytes): Promise<ServedFile> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  await storage().put(objectKey(sha256), Readable.from([content]), content.length);
  return { sha256, size: content.length, mediaType: "video/mp4", name: "clip.mp4", ...over };
}

let file: ServedFile;
beforeAll(async () => {
  file = await aFile();
});

async function ask(headers: Record<string, string> = {}, method = "GET", of: ServedFile = file) {
  const response = await serveFile(
    new Request("https://record.example/files/x", { method, headers }),
    of,
    "readers",
  );
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, body, header: (name: string) => response.headers.get(name) };
}

describe("serveFile", () => {
  test("sends all of it, with its hash as the tag", async () => {
    const { status, body, header } = await ask();
    expect([status, body.equals(bytes)]).toEqual([200, true]);
    expect([header("etag"), header("content-length"), header("accept-ranges")]).toEqual([
      `"${file.sha256}"`,
      "10000",
      "bytes",
    ]);
  });

  test.each([
    ["bytes=0-99", 0, 99],
    ["bytes=9990-", 9990, 9999],
    ["bytes=-10", 9990, 9999],
    ["bytes=5000-99999", 5000, 9999],
  ])("sends %s alone", async (range, start, end) => {
    const { status, body, header } = await ask({ range });
    expect([status, header("content-range"), header("content-length")]).toEqual([
      206,
      `bytes ${start}-${end}/10000`,
      String(end - start + 1),
    ]);
    expect(body.equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  test("says what there is where a range lies beyond it", async () => {
    const { status, header } = await ask({ range: "bytes=10000-" });
    expect([status, header("content-range")]).toEqual([416, "bytes */10000"]);
  });

  test("sends a range only of the file that is meant", async () => {
    expect((await ask({ range: "bytes=0-9", "if-range": `"${file.sha256}"` })).status).toBe(206);
    expect((await ask({ range: "bytes=0-9", "if-range": '"another"' })).status).toBe(200);
    expect((await ask({ range: "bytes=0-9", "if-range": "Sat, 21 Nov 2026 00:00:00 GMT" })).status).toBe(200);
  });

  test("sends nothing twice to whoever has it, and no body for HEAD", async () => {
    expect((await ask({ "if-none-match": `W/"x", "${file.sha256}"` })).status).toBe(304);
    const head = await ask({}, "HEAD");
    expect([head.status, head.body.length, head.header("content-length")]).toEqual([200, 0, "10000"]);
    const part = await ask({ range: "bytes=0-9" }, "HEAD");
    expect([part.status, part.body.length, part.header("content-length")]).toEqual([206, 0, "10"]);
  });

  test("shows recordings and pictures, and offers anything else for download", async () => {
    for (const mediaType of ["video/mp4", "audio/mpeg", "image/png"]) {
      expect((await ask({}, "HEAD", { ...file, mediaType })).header("content-disposition")).toMatch(
        /^inline;/,
      );
    }
    for (const mediaType of [
      "text/html",
      "image/svg+xml",
      "application/pdf",
      "application/xml",
      "text/plain",
      "text/javascript",
    ]) {
      expect((await ask({}, "HEAD", { ...file, mediaType })).header("content-disposition")).toMatch(
        /^attachment;/,
      );
    }
  });

  test("leaves no way to run script in our origin", async () => {
    const { header } = await ask({}, "HEAD", { ...file, mediaType: "text/html" });
    expect(header("content-security-policy")).toMatch(/^sandbox; default-src 'none';/);
    expect(header("content-security-policy")).not.toMatch(/script-src|allow-/);
    expect(header("x-content-type-options")).toBe("nosniff");
  });

  test("names the file in letters every program reads, and as it is", async () => {
    const { header } = await ask({}, "HEAD", { ...file, name: 'Zürich "21" %20; é\r\nX: y.mp4' });
    expect(header("content-disposition")).toBe(
      `inline; filename="Zurich _21_ _20; e__X: y.mp4"; filename*=UTF-8''Z%C3%BCrich%20%2221%22%20%2520%3B%20%C3%A9%0D%0AX%3A%20y.mp4`,
    );
  });

  test("sends nothing of an object whose bytes are not those of its hash, and raises an alarm", async () => {
    const alarm = vi.spyOn(log(), "fatal");
    const swapped = await aFile({}, randomBytes(500));
    expect((await ask({}, "GET", swapped)).status).toBe(200);
    const place = join(process.env.STET_STORAGE_DIR ?? "", objectKey(swapped.sha256));
    for (const other of [randomBytes(500), randomBytes(20)]) {
      await writeFile(place, other);
      await expect(ask({}, "GET", swapped)).rejects.toMatchObject({ status: 500, code: "integrity" });
      await expect(ask({ range: "bytes=0-9" }, "GET", swapped)).rejects.toMatchObject({ code: "integrity" });
    }
    expect(alarm.mock.calls[0]?.[0]).toMatchObject({
      alarm: "stored_bytes",
      sha256: swapped.sha256,
      state: "damaged",
    });
    await storage().remove(objectKey(swapped.sha256));
    await expect(ask({}, "GET", swapped)).rejects.toMatchObject({ code: "integrity" });
  });

  test("serves a file without bytes", async () => {
    const empty = await aFile({ mediaType: "text/plain" }, Buffer.alloc(0));
    const { status, body } = await ask({ range: "bytes=0-" }, "GET", empty);
    expect([status, body.length]).toEqual([416, 0]);
    expect((await ask({}, "GET", empty)).status).toBe(200);
  });
});
