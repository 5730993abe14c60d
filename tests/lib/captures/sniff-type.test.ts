import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalOfKind } from "@/lib/captures/refused-kinds";
import { sniffType } from "@/lib/captures/sniff-type";
import { aPdf } from "../../support/pdf";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-sniff-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function typeOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, content);
  return sniffType(path);
}

describe("sniffType", () => {
  test.each<[string, string | Uint8Array]>([
    ["text/plain", "The fares stay."],
    ["text/plain", Buffer.from("The fares co\xfbt nothing.", "latin1")],
    ["text/plain", Buffer.from("\ufeffWords in two bytes each.", "utf16le")],
    ["text/plain", "[inaudible] The fares stay."],
    ["text/plain", "a < b, and so it stays"],
    ["text/vtt", "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nwords"],
    ["application/x-subrip", "1\r\n00:00:01,000 --> 00:00:02,000\r\nwords\r\n"],
    ["text/html", "<!-- saved -->\n<!DOCTYPE html>\n<p>words"],
    ["text/html", "  <html lang=en><body>words"],
    ["text/html", "<script>alert(1)</script>"],
    ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["image/svg+xml", '\ufeff<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]><svg/>'],
    [
      "image/svg+xml",
      "<?xml version='1.0'?><!-- c --><x:svg xmlns:x='http://www.w3.org/2000/svg'/>".replace("x:svg", "svg"),
    ],
    ["application/xml", '<?xml version="1.0"?><statement/>'],
    ["application/json", '{"words": "stay"}'],
    ["application/json", "[1, 2]"],
    [
      "message/rfc822",
      "Return-Path: <a@b.example>\r\nDate: Thu, 4 Mar 2021 10:00:00 +0000\r\nFrom: a@b.example\r\nSubject: Fares\r\n\r\nwords",
    ],
    ["application/rtf", "{\\rtf1 words}"],
    ["application/octet-stream", Uint8Array.from([1, 2, 3, 0, 255])],
    ["image/png", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex")],
    ["application/x-elf", Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(60)])],
  ])("finds %s", async (type, content) => {
    expect(await typeOf(content)).toBe(type);
  });

  test("goes by the content of a document, whatever stands before it", async () => {
    expect(await typeOf(aPdf([{ lines: ["Words on a page."] }]))).toBe("application/pdf");
  });

  test("is not held up by any beginning", async () => {
    const hostile = [
      "<".repeat(4096),
      "<!--".repeat(1024),
      "<![".repeat(1300),
      "a:\n ".repeat(1024),
      `{${" ".repeat(4000)}`,
      "<!doctype ".repeat(400),
      `<?xml${"?".repeat(4000)}`,
    ];
    const begun = performance.now();
    for (const content of hostile) await typeOf(content);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe("refusalOfKind", () => {
  test("keeps documents, recordings, pictures and what is not known", () => {
    for (const type of [
      "application/pdf",
      "video/mp4",
      "image/jpeg",
      "application/zip",
      "application/octet-stream",
      "text/html",
    ]) {
      expect(refusalOfKind(type, 1)).toBeNull();
    }
  });

  test("refuses programs, drawings with scripts and what is empty", () => {
    expect(refusalOfKind("application/x-msdownload", 1)).toContain("program");
    expect(refusalOfKind("image/svg+xml", 1)).toContain("SVG");
    expect(refusalOfKind("text/plain", 0)).toContain("empty");
  });
});
