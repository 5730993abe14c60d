import { startChild } from "../servers/child";
import type { Load, LoadAnswer, LoadResult } from "./plan";

export type Loader = { run(load: Load): Promise<LoadResult>; stop(): Promise<void> };

/** The loading process, to be used for one load at a time. */
export async function startLoader(): Promise<Loader> {
  const child = startChild("load/loader.ts");
  await child.ready();
  return {
    run: async (load) => {
      const answer = await child.ask<LoadAnswer>(load);
      if ("failure" in answer) throw new Error(`The load on port ${load.port} failed: ${answer.failure}`);
      return answer.result;
    },
    stop: child.stop,
  };
}
