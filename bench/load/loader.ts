// The loading process: asks over connections that stay open, a fixed number of times, and no more at once than told.
import { Agent, type IncomingMessage, request } from "node:http";
import type { Load, LoadAnswer, LoadResult } from "./plan";

const agent = new Agent({ keepAlive: true });

process.on("message", async (load: Load) => {
  const answer: LoadAnswer = await carryOut(load).then(
    (result) => ({ result }),
    (error) => ({ failure: String(error) }),
  );
  process.send?.(answer);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function carryOut({ concurrency, requests, ...load }: Load): Promise<LoadResult> {
  let asked = 0;
  let bytes = 0;
  const askOn = async () => {
    while (asked < requests) bytes += await ask(load, load.paths[asked++ % load.paths.length] ?? "/");
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, askOn));
  return { seconds: (performance.now() - begun) / 1000, bytes };
}

/** @returns the length of the body. Anything but 200 with a body is an error: it would be cheap to answer. */
function ask({ port, headers }: Pick<Load, "port" | "headers">, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, host: "127.0.0.1", port, path, headers }, (response: IncomingMessage) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => {
        if (response.statusCode === 200 && bytes > 0) resolve(bytes);
        else reject(new Error(`${path} answered ${response.statusCode} with ${bytes} bytes`));
      });
      response.once("error", reject);
    });
    asked.once("error", reject);
    asked.end();
  });
}
