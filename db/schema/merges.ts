import { sql } from "drizzle-orm";
import { check, index, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, desk, id, instant, record } from "./columns";
import { agents } from "./people";
import { publicAgents } from "./record";
import { users } from "./users";

// Merges: a person or organization found to be another one that is kept. Nothing that names the merged record is
// rewritten: editions, timelines and ballots say the keeper when they are made, and again the other once it is undone.
export const merges = desk.table(
  "merges",
  {
    id: id(),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    keeperId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    // Rows of either that do not stand in the record that is kept: names, identifiers, roles, ballots.
    leftOut: uuid().array().notNull().default(sql`'{}'`),
    // Fields of the keeper that were taken from the merged record: what it had, and what it has of it.
    replaced: jsonb()
      .$type<Record<string, { before: string | null; after: string | null }>>()
      .notNull()
      .default({}),
    // The name the keeper had before, which it keeps as another name.
    aliasId: uuid(),
    // How readers found the merged record; null when it was not public.
    publicSlug: text(),
    publicSince: instant(),
    mergedById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    mergedAt: createdAt(),
    undoneById: uuid().references(() => users.id, { onDelete: "restrict" }),
    undoneAt: instant(),
  },
  (t) => [
    uniqueIndex("merges_once").on(t.agentId).where(sql`${t.undoneAt} is null`),
    index("merges_keeper_idx").on(t.keeperId),
    check("merges_not_itself", sql`${t.agentId} <> ${t.keeperId}`),
    check("merges_undone_whole", sql`(${t.undoneAt} is null) = (${t.undoneById} is null)`),
    check("merges_public_whole", sql`(${t.publicSlug} is null) = (${t.publicSince} is null)`),
  ],
);

// Distinct agents: two records somebody looked at and found not to be the same. They are not offered again.
export const distinctAgents = desk.table(
  "distinct_agents",
  {
    // The smaller id first.
    oneId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    otherId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    saidById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    saidAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "distinct_agents_pkey", columns: [t.oneId, t.otherId] }),
    index("distinct_agents_other_idx").on(t.otherId),
    check("distinct_agents_in_order", sql`${t.oneId} < ${t.otherId}`),
  ],
);

// Merged agents: public ones that stand before readers as another. Their addresses lead to it.
export const mergedAgents = record.table(
  "merged_agents",
  {
    id: uuid().primaryKey(),
    keeperId: uuid()
      .notNull()
      .references(() => publicAgents.id, { onDelete: "restrict" }),
    // The last part of the address it had, and has again when the merge is undone.
    slug: text().notNull(),
  },
  (t) => [index("merged_agents_keeper_idx").on(t.keeperId)],
);
