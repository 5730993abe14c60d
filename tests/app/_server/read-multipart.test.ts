import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collected, readMultipart } from "@/app/_server/read-multipart";

/** A form as a browser writes it, sent in pieces of the given lengths. */
function requestOf(form: FormData, lengths: number[] = []): Promise<Request> {
  const whole = new Request("https://record.example/", { method: "POST", body: form });
  return whole.arrayBuffer().then((buffer) => {
    const bytes = Buffer.from(buffer);
    const pieces: Buffer[] = [];
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const length = lengths.length > 0 ? (lengths[turn % lengths.length] ?? 1) : bytes.length;
      pieces.push(bytes.subarray(at, at + length));
      at += length;
    }
    return sentIn(pieces, whole.headers.get("content-type") ?? "");
  });
}

const sentIn = (pieces: Uint8Array[], type: string) =>
  new Request("https://record.example/", {
    method: "POST",
    headers: { "content-type": type },
    body: Readable.toWeb(Readable.from(pieces)),
    duplex: "half",
  } as RequestInit);

async function partsOf(request: Request) {
  const parts: { name: string; filename: string | null; bytes: Buffer }[] = [];
  for await (const { name, filename, body } of readMultipart(request)) {
    parts.push({ name, filename, bytes: await collected(body, 1_000_000) });
  }
  return parts;
}

describe("readMultipart", () => {
  test("gives back fields and files byte for byte, however they are cut up on the way", async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // What looks like the edge of a part.
      fc
        .array(fc.constantFrom("\r\n", "--", "\r\n--", "------form", "x", "\r"), { maxLength: 40 })
        .map((pieces) => Uint8Array.from(Buffer.from(pieces.join("")))),
    );
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
        async (bytes, lengths) => {
          const form = new FormData();
          form.append("sourceId", "one");
          form.append("file", new Blob([bytes as BlobPart]), 'a "b" é.bin');
          expect(await partsOf(await requestOf(form, lengths))).toEqual([
            { name: "sourceId", filename: null, bytes: Buffer.from("one") },
            { name: "file", filename: 'a "b" é.bin', bytes: Buffer.from(bytes) },
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("passes over what is not read of a part", async () => {
    const form = new FormData();
    form.append("file", new Blob([Buffer.alloc(5000)]), "a");
    form.append("last", "here");
    const names: string[] = [];
    for await (const { name } of readMultipart(await requestOf(form, [7]))) names.push(name);
    expect(names).toEqual(["file", "last"]);
  });

  const type = "multipart/form-data; boundary=x";
  test.each([
    ["breaks off", '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nvalue'],
    ["has no edge", "nothing of the kind"],
    ["names no field", "--x\r\ncontent-type: text/plain\r\n\r\nvalue\r\n--x--"],
    ["has an endless head", `--x\r\n${"a".repeat(20_000)}\r\n\r\nvalue\r\n--x--`],
    ["goes on after an edge", "--xy\r\n\r\nvalue\r\n--x--"],
  ])("refuses a form that %s", async (_, text) => {
    await expect(partsOf(sentIn([Buffer.from(text)], type))).rejects.toMatchObject({ status: 400 });
  });

  test("refuses what is no form", async () => {
    await expect(partsOf(sentIn([Buffer.from("{}")], "application/json"))).rejects.toMatchObject({
      status: 415,
    });
  });
});
