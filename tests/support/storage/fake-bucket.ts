// A store that speaks as much of S3 as the driver does, by path: put, get with ranges, head, list, remove.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

type Stored = { bytes: Buffer; at: Date };

export type FakeBucket = {
  endpoint: string;
  bucket: string;
  objects: Map<string, Stored>;
  /** From here on every request is answered with 503, or as before. */
  away(away: boolean): void;
  /** Headers of the last put. */
  lastPut(): IncomingMessage["headers"];
};

const pageLength = 2;

export async function startFakeBucket(): Promise<FakeBucket> {
  const objects = new Map<string, Stored>();
  const bucket = "evidence";
  let isAway = false;
  let put: IncomingMessage["headers"] = {};

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://store.example");
    const [, name = "", ...rest] = url.pathname.split("/");
    const key = decodeURIComponent(rest.join("/"));
    if (isAway) return fail(response, 503, "SlowDown");
    if (!/^AWS4-HMAC-SHA256 /.test(request.headers.authorization ?? ""))
      return fail(response, 403, "AccessDenied");
    if (name !== bucket) return fail(response, 404, "NoSuchBucket");
    if (key === "") return request.method === "HEAD" ? response.writeHead(200).end() : list(url, response);
    if (request.method === "PUT") {
      put = request.headers;
      const bytes = await bodyOf(request);
      if (bytes.length !== Number(request.headers["content-length"]))
        return fail(response, 400, "IncompleteBody");
      objects.set(key, { bytes, at: new Date() });
      return response.writeHead(200, { etag: '"x"' }).end();
    }
    if (request.method === "DELETE") {
      objects.delete(key);
      return response.writeHead(204).end();
    }
    return get(request, response, objects.get(key));
  };

  const list = (url: URL, response: ServerResponse) => {
    const prefix = url.searchParams.get("prefix") ?? "";
    const after = url.searchParams.get("continuation-token") ?? "";
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, pageLength);
    const contents = page.map((key) => {
      const { bytes, at } = objects.get(key) ?? { bytes: Buffer.alloc(0), at: new Date() };
      return `<Contents><Key>${key}</Key><Size>${bytes.length}</Size><LastModified>${at.toISOString()}</LastModified></Contents>`;
    });
    const more = keys.length > page.length;
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
    response
      .writeHead(200, { "content-type": "application/xml" })
      .end(
        `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
      );
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    objects,
    away: (away) => {
      isAway = away;
    },
    lastPut: () => put,
  };
}

function get(request: IncomingMessage, response: ServerResponse, stored: Stored | undefined): void {
  if (!stored) {
    fail(response, 404, "NoSuchKey");
    return;
  }
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const part = start === undefined ? stored.bytes : stored.bytes.subarray(Number(start), Number(end) + 1);
  response.writeHead(start === undefined ? 200 : 206, {
    "content-length": part.length,
    "last-modified": stored.at.toUTCString(),
  });
  response.end(request.method === "HEAD" ? undefined : part);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<Error><Code>${code}</Code></Error>`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
