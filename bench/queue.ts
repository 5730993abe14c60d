// The queue of the desk over a hundred thousand entries: first page, every order, every filter, search and counts, in
// milliseconds of the database.
import type { Database } from "@/db/connect";
import type { UserRole } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { filterChoices } from "@/lib/queue/queries/filter-choices";
import { tabCounts, viewCount } from "@/lib/queue/queries/queue-counts";
import { queuePage } from "@/lib/queue/queries/queue-page";
import { tabsOf } from "@/lib/queue/queries/queue-tabs";
import { type QueueQuery, type QueueView, queueQuery, settleView } from "@/lib/queue/view";
import { queueFlags, queueSorts, queueTabs } from "@/lib/queue/vocabulary";
import { deskIds, hottestTag } from "./generate/desk";
import { commonPhrase, rarePhrase } from "./generate/vocabulary";
import { figure } from "./measure/figures";
import { measureQueries, openReader, type Query, type QueryCost, type Reader } from "./measure/queries";
import { table } from "./measure/table";
import { atMost } from "./measure/verdicts";
import type { Report } from "./report";
import type { BenchServer } from "./servers/database";

export type QueueOptions = { entries: number; rounds: number; repeats: number };

const budget = 100;

export async function benchQueue(
  server: BenchServer,
  { entries, ...options }: QueueOptions,
  onStep: (text: string) => void,
): Promise<Report> {
  const database = await server.withEntries(entries);
  onStep(`the queue over ${entries} entries`);
  const desk = openReader(database.desk, "desk");
  try {
    const queries = [
      ...(await queriesOf(desk, "editor", deskIds.editor)),
      ...(await queriesOf(desk, "reporter", deskIds.reporter)),
    ];
    return report(entries, await measureQueries(queries, { ...options, postmaster: server.pid }));
  } finally {
    await desk.close();
  }
}

const viewOf = (asked: Partial<QueueQuery>): QueueView =>
  settleView({ ...queueQuery.parse({ tab: "all" }), ...asked }, new Map(queueTabs.map((tab) => [tab, 1])));

async function queriesOf(reader: Reader, role: UserRole, id: string): Promise<Query[]> {
  const actor = { id, name: role, role };
  const as = (name: string, ask: (ctx: ActorContext) => Promise<unknown>): Query => ({
    name: `${role}: ${name}`,
    reader,
    ask: (db: Database) => ask({ db, actor }),
  });
  const page = (name: string, asked: Partial<QueueQuery>) => as(name, (ctx) => queuePage(ctx, viewOf(asked)));
  const pageAndCount = (name: string, asked: Partial<QueueQuery>) =>
    as(name, async (ctx) => {
      await queuePage(ctx, viewOf(asked));
      await viewCount(ctx, viewOf(asked));
    });
  const far = await queuePage({ db: reader.db, actor }, viewOf({ sort: "speaker", down: true }), 500);
  return [
    as("tabs, counts of all", (ctx) => tabCounts(ctx, tabsOf(ctx))),
    as("filters, what can be chosen", (ctx) => filterChoices(ctx)),
    ...tabsOf({ db: reader.db, actor }).map((tab) => page(`tab, ${tab}`, { tab })),
    ...queueSorts.flatMap((sort) => [
      page(`order, ${sort}`, { sort }),
      page(`order, ${sort}, down`, { sort, down: true }),
    ]),
    page("order, speaker, tenth page", { sort: "speaker", down: true, after: far.next }),
    ...Object.entries(filters).map(([name, asked]) => pageAndCount(`filter, ${name}`, asked)),
    ...Object.entries(texts).map(([name, asked]) => pageAndCount(`text, ${name}`, asked)),
  ];
}

const filters: Record<string, Partial<QueueQuery>> = {
  "state published": { state: "published" },
  "state approved": { state: "approved" },
  "state under correction": { state: "correction_submitted" },
  "logged by oneself": { author: "me" },
  "assigned to oneself": { assignee: "me" },
  "assigned to nobody, by source": { assignee: "none", sort: "source" },
  "speaker of a twentieth": { speaker: deskIds.hottestSpeaker },
  "that speaker, by source": { speaker: deskIds.hottestSpeaker, sort: "source" },
  source: { source: deskIds.source },
  "bill of a twentieth": { bill: deskIds.hottestBill },
  tag: { tag: hottestTag },
  "days said, a month": { from: "2021-03-01", to: "2021-03-31", sort: "said" },
  "days said, a month, by author": { from: "2021-03-01", to: "2021-03-31", sort: "author" },
  "days said, before all": { to: "1990-01-01" },
  "a week in its state": { age: 7, sort: "since" },
  ...Object.fromEntries(queueFlags.map((flag) => [`flag ${flag}`, { flag }])),
  "four at once": { tab: "published", author: "me", tag: hottestTag, from: "2021-01-01", sort: "speaker" },
};

const texts: Record<string, Partial<QueueQuery>> = {
  "a word of seven entries": { q: rarePhrase },
  "a word of every fifth": { q: commonPhrase },
  "that word, by speaker": { q: commonPhrase, sort: "speaker" },
  "that word, in drafts": { q: commonPhrase, state: "draft" },
  "a word of nearly all": { q: "the" },
  "a beginning of many words": { q: "st" },
  "three words": { q: `the ${commonPhrase} that` },
  "a word of none": { q: "xyzzyxyzzy" },
  "a number": { q: "E-5000" },
};

const groups = ["tab", "filters,", "order", "filter,", "text"];

function report(entries: number, costs: QueryCost[]): Report {
  return {
    title: `The queue over ${entries.toLocaleString("en")} entries`,
    tables: [
      table(
        ["who: what", "statements", "database ms", "executing ms", "wall ms", "rows read"],
        costs.map((cost) => [
          cost.name,
          String(cost.statements),
          figure(cost.database),
          figure(cost.effort.milliseconds),
          figure(cost.wall),
          String(cost.effort.rows),
        ]),
      ),
    ],
    findings: groups.flatMap((group) => {
      const [slowest] = costs
        .filter(({ name }) => name.split(": ")[1]?.startsWith(group))
        .toSorted((a, b) => b.database - a.database);
      return slowest
        ? [atMost(`slowest ${group.replace(",", "")}, ${slowest.name}: ms`, slowest.database, budget, figure)]
        : [];
    }),
  };
}
