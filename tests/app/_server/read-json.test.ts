import { describe, expect, test } from "vitest";
import { HttpError } from "@/app/_server/problem";
import { jsonLimits, readJson } from "@/app/_server/read-json";

const json = "application/json";

const asked = (body: BodyInit | null, headers: Record<string, string> = { "content-type": json }) =>
  new Request("https://record.example/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

const status = (request: Request) =>
  readJson(request).then(
    () => 200,
    (error: unknown) => (error instanceof HttpError ? error.status : error),
  );

describe("readJson", () => {
  test("reads the value and keeps the text", async () => {
    const text = '{ "words": "é\\u2028✍" }';
    await expect(readJson(asked(text))).resolves.toEqual({ text, value: { words: "é\u2028✍" } });
  });

  test("reads no body as an empty object", async () => {
    await expect(readJson(asked(null, {}))).resolves.toEqual({ text: "", value: {} });
  });

  test.each([
    json,
    "application/json; charset=utf-8",
    "Application/JSON;charset=UTF-8",
    `${json}; charset="utf-8"`,
  ])("accepts the content type %s", async (type) => {
    expect(await status(asked("{}", { "content-type": type }))).toBe(200);
  });

  test.each([
    ["text/plain"],
    ["application/x-www-form-urlencoded"],
    ["multipart/form-data"],
    ["application/json-patch+json"],
    ["application/json; charset=latin1"],
    ["text/json"],
  ])("refuses the content type %s", async (type) => {
    expect(await status(asked("{}", { "content-type": type }))).toBe(415);
  });

  test("refuses a body without a content type, or compressed", async () => {
    expect(await status(asked(new Uint8Array([123, 125]), {}))).toBe(415);
    expect(await status(asked("{}", { "content-type": json, "content-encoding": "gzip" }))).toBe(415);
  });

  test.each(["", "{", "{}{}", "undefined", "NaN", "{'a':1}", '{"a":1,}', "// {}"].filter(Boolean))(
    "refuses %j as malformed",
    async (text) => {
      expect(await status(asked(text))).toBe(400);
    },
  );

  test("refuses what is not UTF-8", async () => {
    expect(await status(asked(new Uint8Array([0x22, 0xff, 0x22])))).toBe(400);
    expect(await status(asked(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])))).toBe(400);
  });

  test("refuses a body that is too large, announced or not", async () => {
    const large = JSON.stringify("x".repeat(jsonLimits.bytes));
    expect(await status(asked(large))).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    expect(await status(asked(endless))).toBe(413);
    expect(sent).toBeLessThan(2 * jsonLimits.bytes);
  });

  test("refuses deep nesting, and is not fooled by brackets in text", async () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(await status(asked(nested(jsonLimits.depth)))).toBe(200);
    expect(await status(asked(nested(jsonLimits.depth + 1)))).toBe(400);
    expect(await status(asked("[".repeat(500_000)))).toBe(400);
    expect(await status(asked(JSON.stringify({ words: `\\"${"[{".repeat(100)}` })))).toBe(200);
  });
});
