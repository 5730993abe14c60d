// Sends one file as tus clients do: asks how far it has come, sends the rest, and asks again whatever happens. In a
// process of its own, so that it can be killed like a browser.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { basename } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";

export type Errand = {
  port: number;
  cookie: string;
  sourceId: string;
  path: string;
  /** The upload that was begun; none: one is begun and told. */
  url?: string;
  /** 0: as fast as it goes. */
  bytesPerSecond: number;
};

process.once("message", (errand: Errand) => void send(errand));
process.on("disconnect", () => process.exit(1));
process.send?.("ready");

async function send(errand: Errand): Promise<void> {
  const { size } = await stat(errand.path);
  let url = errand.url;
  while (!url) url = await begin(errand, size).catch(() => undefined);
  process.send?.({ url });
  for (;;) {
    const offset = await offsetOf(errand, url);
    if (offset === size) break;
    if (offset !== null) await patch(errand, url, offset, size).catch(() => {});
    await sleep(200);
  }
  process.send?.({ done: true });
  process.disconnect();
}

async function begin(errand: Errand, size: number): Promise<string | undefined> {
  const encoded = (text: string) => Buffer.from(text).toString("base64");
  const metadata = `filename ${encoded(basename(errand.path))},sourceId ${encoded(errand.sourceId)}`;
  const { headers } = await ask(errand, "POST", "/desk/uploads", {
    "upload-length": String(size),
    "upload-metadata": metadata,
  });
  if (!headers.location) await sleep(300);
  return headers.location;
}

async function offsetOf(errand: Errand, url: string): Promise<number | null> {
  const answer = await ask(errand, "HEAD", url, {}).catch(() => null);
  const offset = answer?.headers["upload-offset"];
  return answer?.statusCode === 200 && typeof offset === "string" ? Number(offset) : null;
}

const ask = (errand: Errand, method: string, path: string, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    open(errand, method, path, { ...headers, "content-length": "0" })
      .once("response", (answer) => resolve(answer.resume()))
      .once("error", reject)
      .end();
  });

async function patch(errand: Errand, url: string, offset: number, size: number): Promise<void> {
  const sent = open(errand, "PATCH", url, {
    "upload-offset": String(offset),
    "content-type": "application/offset+octet-stream",
    "content-length": String(size - offset),
  });
  const answered = new Promise<void>((resolve, reject) => {
    sent.once("response", (answer) => void answer.resume().once("end", resolve)).once("error", reject);
  });
  await Promise.race([
    answered,
    pipeline(createReadStream(errand.path, { start: offset }), slowed(errand.bytesPerSecond), sent).then(
      () => answered,
    ),
  ]);
}

function open({ port, cookie }: Errand, method: string, path: string, headers: Record<string, string>) {
  const sent = request({
    host: "127.0.0.1",
    port,
    method,
    path,
    agent: false,
    timeout: 30_000,
    headers: { cookie, origin: `http://127.0.0.1:${port}`, "tus-resumable": "1.0.0", ...headers },
  });
  return sent.once("timeout", () => sent.destroy(new Error("no answer")));
}

const slowed = (bytesPerSecond: number) =>
  new Transform({
    async transform(piece: Buffer, _encoding, done) {
      if (bytesPerSecond > 0) await sleep((piece.length / bytesPerSecond) * 1000);
      done(null, piece);
    },
  });
