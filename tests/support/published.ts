// The published edition, filled by hand and never kept: what reader queries see, without the newsroom's work before it.

import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { v7 } from "uuid";
import type { Database } from "@/db/connect";
import * as schema from "@/db/schema";
import type { BillProfile } from "@/lib/bills/profile";
import { agentPath } from "@/lib/people/address";
import type { AgentProfile } from "@/lib/people/profile";
import { searchable } from "@/lib/searchable";
import type { SourceProfile } from "@/lib/sources/profile";
import type { Card, Detail } from "@/lib/statements/card";
import { card as exampleCard, source as exampleSource } from "../components/statements/example-cards";
import { workerDatabaseUrl } from "./database/worker-database";

export type Asked = { query: string; params: unknown[] };

export type PlanStep = { step: string; rows: number; loops: number };

type PlanNode = {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  Plans?: PlanNode[];
};

const stepsOf = (node: PlanNode): PlanStep[] => [
  {
    step: [node["Node Type"], node["Index Name"] ?? node["Relation Name"] ?? ""].join(" ").trim(),
    rows: node["Actual Rows"],
    loops: node["Actual Loops"],
  },
  ...(node.Plans ?? []).flatMap(stepsOf),
];

const literal = (value: unknown) =>
  typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;

class NothingKept extends Error {}

/** Runs `work` on an empty published edition of its own and takes everything back afterwards. */
export async function withPublished(work: (published: Published) => Promise<void>): Promise<void> {
  const client = postgres(await workerDatabaseUrl(), { max: 1, onnotice: () => {} });
  const asked: Asked[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  const db = drizzle(client, { schema, casing: "snake_case", logger });
  try {
    await db.transaction(async (tx) => {
      // Editions need an approval that is not there; the owner may leave the guards out.
      await tx.execute(sql`set local session_replication_role = replica`);
      await work(new Published(tx as unknown as Database, asked));
      throw new NothingKept();
    });
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
  } finally {
    await client.end();
  }
}

export class Published {
  #number = 1000;

  constructor(
    readonly owner: Database,
    readonly asked: Asked[],
  ) {}

  /** Asks as readers do: in the role that sees the published edition alone. */
  async read<T>(ask: (db: Database) => Promise<T>): Promise<T> {
    await this.owner.execute(sql`set local role stet_reader`);
    try {
      return await ask(this.owner);
    } finally {
      await this.owner.execute(sql`reset role`);
    }
  }

  /** What `ask` sends to the database. */
  async statementsOf(ask: (db: Database) => Promise<unknown>): Promise<Asked[]> {
    return this.read(async (db) => {
      const before = this.asked.length;
      await ask(db);
      return this.asked.slice(before);
    });
  }

  /** The steps of the plan by which a statement is run, "Index Scan timeline_page_idx". */
  async nodesOf(asked: Asked | undefined): Promise<string[]> {
    return (await this.planOf(asked)).map(({ step }) => step);
  }

  /** The steps with the rows each gave, as the statement ran with these parameters. */
  async planOf(asked: Asked | undefined): Promise<PlanStep[]> {
    if (!asked) throw new Error("There is no such statement");
    const text = asked.query.replace(/\$(\d+)/g, (_, place) => literal(asked.params[Number(place) - 1]));
    const [row] = await this.owner.execute<{ "QUERY PLAN": [{ Plan: PlanNode }] }>(
      sql.raw(`explain (analyze, format json) ${text}`),
    );
    return row ? stepsOf(row["QUERY PLAN"][0].Plan) : [];
  }

  async agent(part: Partial<AgentProfile> & { name: string; sortName?: string }): Promise<AgentProfile> {
    const { sortName, ...given } = part;
    const agent: AgentProfile = {
      id: v7(),
      kind: "person",
      slug: given.name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
      description: "",
      names: [],
      terms: [],
      identifiers: [],
      searchable: searchable([given.name, ...(given.names ?? []).map(({ name }) => name)]),
      ...given,
    };
    const { id, kind, slug, name } = agent;
    await this.owner.insert(schema.publicAgents).values({
      id,
      kind,
      slug,
      name,
      sortName: sortName ?? name.toLowerCase(),
      profile: agent,
      publishedAt: sql`now()`,
    });
    await this.address(agentPath(agent), "agent", id);
    return agent;
  }

  async address(path: string, kind: "agent" | "bill", subjectId: string, retired = false): Promise<void> {
    await this.owner
      .insert(schema.addresses)
      .values({ path, kind, subjectId, retiredAt: retired ? sql`now()` : null });
  }

  async bill(part: Partial<BillProfile> & { identifier: string; latestActionOn?: string | null }) {
    const { latestActionOn = null, ...given } = part;
    const identifierSlug = given.identifier.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const bill: BillProfile = {
      id: v7(),
      path: `/bills/ct/2020-js/${identifierSlug}`,
      jurisdiction: { slug: "ct", name: "Connecticut" },
      session: { slug: "2020-js", name: "July Special Session 2020" },
      title: `An act called ${given.identifier}`,
      description: "",
      names: [],
      actions: [],
      votes: [],
      searchable: searchable([given.identifier, ...(given.names ?? []).map(({ name }) => name)]),
      ...given,
    };
    // The trigger that keeps ballots is part of what readers see.
    await this.owner.execute(sql`set local session_replication_role = origin`);
    await this.owner.insert(schema.publicBills).values({
      id: bill.id,
      jurisdiction: bill.jurisdiction.slug,
      session: bill.session.slug,
      identifierSlug,
      identifier: bill.identifier,
      title: bill.title,
      profile: bill,
      latestActionOn,
      publishedAt: sql`now()`,
    });
    await this.owner.execute(sql`set local session_replication_role = replica`);
    return bill;
  }

  async source(part: Partial<SourceProfile>): Promise<SourceProfile> {
    const profile = exampleSource({ id: v7(), ...part });
    const { id, number, title } = profile;
    await this.owner
      .insert(schema.publicSources)
      .values({ id, number, title, profile, publishedAt: sql`now()` });
    return profile;
  }

  /** A statement by these agents, filed under its day, with a line in the timeline of each agent and bill it names. */
  async statement(
    part: Partial<Card> & { by?: AgentProfile[]; on?: BillProfile[]; detail?: Partial<Detail> },
  ): Promise<Card> {
    const { by = [], on = [], detail, ...given } = part;
    const card = exampleCard({
      number: ++this.#number,
      id: v7(),
      words: "We do not write against reform.",
      voices: by.map((agent) => ({
        role: "speaker",
        printedName: agent.name,
        printedTitle: "",
        agent,
        office: null,
        capacity: null,
        basis: "stated",
        quotedWords: "",
      })),
      bills: on.map(({ id, path, identifier, title }) => ({
        id,
        path,
        identifier,
        label: title,
        stance: "none_stated",
        wording: "",
        basis: "explicit",
      })),
      ...given,
    });
    const { id: statementId, number, slug, status, filedOn, source, voices, bills } = card;
    const whole: Detail = {
      links: [],
      passage: null,
      provenance: {
        loggedBy: "Robin",
        loggedOn: "2026-11-20",
        reviewedBy: "Jordan",
        reviewedOn: "2026-11-21",
        publishedBy: "Jordan",
      },
      names: voices.map(({ printedName }) => printedName).join(" · "),
      ...detail,
    };
    await this.owner.insert(schema.editions).values({
      statementId,
      number,
      slug,
      status,
      sourceId: /^[0-9a-f-]{36}$/.test(source.id) ? source.id : statementId,
      contentHash: "by hand",
      filedOn,
      card,
      detail: whole,
      basis: [],
      publishedAt: sql`now()`,
    });
    const agents = voices.flatMap(({ agent }) => agent?.id ?? []);
    const subjects = new Set([...agents, ...bills.map(({ id }) => id)]);
    if (subjects.size > 0) {
      await this.owner
        .insert(schema.timeline)
        .values([...subjects].map((subjectId) => ({ subjectId, filedOn, number, statementId, roles: [] })));
    }
    return card;
  }
}
