// One demonstration per checkout: a second one finds the first.
import { mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { claimOwnership, type Ownership } from "@/db/embedded/ownership";
import { stateDirectory } from "@/db/embedded/places";
import { processIdentity } from "@/db/embedded/process-identity";
import { isHealthy } from "./serve";

/** How long one that said it runs may be silent. */
const patienceMs = 20_000;

const runningDemonstration = z.object({
  port: z.int(),
  webServer: processIdentity.nullable(),
  signIns: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
});

export type RunningDemonstration = z.infer<typeof runningDemonstration>;
export type SignIn = RunningDemonstration["signIns"][number];

export type Found =
  | { mine: Ownership<RunningDemonstration> }
  | { mine: null; pid: number | undefined; running: RunningDemonstration | null };

/** Ours to run, or the one of this checkout that is running or, with `running` null, still starting. */
export function claimDemonstration(): Found {
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const claim = claimOwnership(stateDirectory, "demo", runningDemonstration);
  return claim.mine ? claim : { mine: null, pid: claim.owner?.pid, running: claim.details };
}

/** Like claimDemonstration, but waits for one that is starting until it answers, or until it has ended. */
export async function claimOrAwaitDemonstration(onWait: (pid: number) => void): Promise<Found> {
  let unansweredSince: number | null = null;
  for (let announced = false; ; ) {
    const found = claimDemonstration();
    if (found.mine) return found;
    if (found.running) {
      if (await isHealthy(found.running.port)) return found;
      unansweredSince ??= Date.now();
      if (Date.now() - unansweredSince > patienceMs) {
        throw new Error(`The demonstration of process ${found.pid} does not answer. End that process first.`);
      }
    }
    if (!announced && found.pid) {
      onWait(found.pid);
      announced = true;
    }
    await sleep(250);
  }
}
