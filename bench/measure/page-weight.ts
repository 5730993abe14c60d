// What a page weighs: its HTML as it is sent in each encoding, and the scripts it names.
import { get } from "node:http";
import { gzipSync } from "node:zlib";

export type PageWeight = { plain: number; gzip: number; brotli: number; script: number };

export async function weigh(port: number, path: string): Promise<PageWeight> {
  const [plain, gzip, brotli] = await Promise.all([
    fetchBytes(port, path),
    fetchBytes(port, path, "gzip"),
    fetchBytes(port, path, "br"),
  ]);
  const scripts = [...plain.toString().matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(
    ([, source]) => source ?? [],
  );
  const bodies = await Promise.all(scripts.map((source) => fetchBytes(port, source)));
  return {
    plain: plain.length,
    gzip: gzip.length,
    brotli: brotli.length,
    script: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
  };
}

/** The body as it came over the wire. Throws for anything but 200, and where the encoding is not the one asked for. */
export function fetchBytes(port: number, path: string, encoding = "identity"): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, agent: false, headers: { "accept-encoding": encoding } };
    get(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => {
        const sent = response.headers["content-encoding"] ?? "identity";
        if (response.statusCode !== 200 || sent !== encoding)
          return reject(new Error(`${path} answered ${response.statusCode}, encoded as ${sent}`));
        resolve(Buffer.concat(chunks));
      });
      response.once("error", reject);
    }).once("error", reject);
  });
}

/** The statements a page links to, by number, in order. */
export const statementsOn = (html: string) => [
  ...new Set([...html.matchAll(/href="\/s\/S-(\d+)\//g)].map(([, number]) => Number(number))),
];
