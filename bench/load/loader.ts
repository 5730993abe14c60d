// The loading process: asks over connections that stay open, a fixed number of times, and no more at once than told.
import { askForPage } from "./ask";
import type { Load, LoadAnswer, LoadResult } from "./plan";
import { publish } from "./publish";

process.on("message", async (load: Load) => {
  const answer: LoadAnswer = await carryOut(load).then(
    (result) => ({ result }),
    (error) => ({ failure: String(error) }),
  );
  process.send?.(answer);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

// Goes on from load to load: nothing is published twice before everything was once.
let published = 0;

async function carryOut(load: Load): Promise<LoadResult> {
  let begunRequests = 0;
  let last = "";
  const goOn = async () => {
    while (begunRequests < load.requests) last = await one(load, begunRequests++);
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: load.concurrency }, goOn));
  return { seconds: (performance.now() - begun) / 1000, last };
}

function one(load: Load, at: number): Promise<string> {
  if ("paths" in load) return askForPage(load.port, load.paths[at % load.paths.length] ?? "/", load.headers);
  return publish(load, load.drafts[published++ % load.drafts.length] ?? {});
}
