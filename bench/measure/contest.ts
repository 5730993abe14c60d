// Servers take turns under the same load, so that whatever else the machine does falls on all of them.
import type { Load } from "../load/plan";
import type { Loader } from "../load/start-loader";
import { median } from "./figures";
import { canMeasureProcessorTime, processorSeconds } from "./processor-time";

export type Contestant = { name: string; pid: number; load: Load };

/** Milliseconds for each request; processor time, or wall-clock time where that cannot be read. */
export type Cost = { web: number; database: number; both: number; perSecond: number };

/** `cost` is the median of the rounds, `ratios` those of the first to each other, taken within each round. */
export type Standing = { name: string; cost: Cost; costRatio: number; rateRatio: number };

export type Contest = { rounds: number; loader: Loader; postmaster: number | null };

/** @returns the standings in the order given; the ratios say how many times the first costs what this one does. */
export async function compete(contestants: readonly Contestant[], contest: Contest): Promise<Standing[]> {
  for (const { load } of contestants) {
    await contest.loader.run({ ...load, requests: Math.ceil(load.requests / 4) });
  }
  const costs = new Map(contestants.map(({ name }) => [name, [] as Cost[]]));
  for (let round = 0; round < contest.rounds; round++) {
    for (const contestant of contestants) {
      costs.get(contestant.name)?.push(await measure(contestant, contest));
    }
  }
  const own = costs.get(contestants[0]?.name ?? "") ?? [];
  return [...costs].map(([name, rounds]) => ({
    name,
    cost: medianCost(rounds),
    costRatio: median(rounds.map(({ both }, round) => (own[round]?.both ?? 0) / both)),
    rateRatio: median(rounds.map(({ perSecond }, round) => (own[round]?.perSecond ?? 0) / perSecond)),
  }));
}

async function measure({ pid, load }: Contestant, { loader, postmaster }: Contest): Promise<Cost> {
  const before = spent(pid, postmaster);
  const { seconds } = await loader.run(load);
  const after = spent(pid, postmaster);
  const each = 1000 / load.requests;
  const perSecond = load.requests / seconds;
  if (!canMeasureProcessorTime) return { web: seconds * each, database: 0, both: seconds * each, perSecond };
  const web = (after.web - before.web) * each;
  const database = (after.database - before.database) * each;
  return { web, database, both: web + database, perSecond };
}

const spent = (pid: number, postmaster: number | null) => ({
  web: canMeasureProcessorTime ? processorSeconds([pid]) : 0,
  database: canMeasureProcessorTime && postmaster ? processorSeconds([postmaster]) : 0,
});

function medianCost(rounds: readonly Cost[]): Cost {
  const of = (part: keyof Cost) => median(rounds.map((cost) => cost[part]));
  return { web: of("web"), database: of("database"), both: of("both"), perSecond: of("perSecond") };
}
