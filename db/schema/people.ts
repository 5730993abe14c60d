import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agentKinds, agentNameKinds, jurisdictionKinds } from "../vocabulary";
import { createdAt, desk, id } from "./columns";
import { users } from "./users";

export const agentKind = desk.enum("agent_kind", agentKinds);
export const agentNameKind = desk.enum("agent_name_kind", agentNameKinds);
export const jurisdictionKind = desk.enum("jurisdiction_kind", jurisdictionKinds);

// Agents: whoever can speak. A union and its police department are two rows.
export const agents = desk.table(
  "agents",
  {
    id: id(),
    kind: agentKind().notNull(),
    name: text().notNull(),
    // How the name is filed: "Duff, Bob". Empty means: by the name itself.
    sortName: text().notNull().default(""),
    // One neutral line: "police union, Norwalk". No adjectives.
    description: text().notNull().default(""),
    parentId: uuid().references((): AnyPgColumn => agents.id, { onDelete: "restrict" }),
    // Where a fact comes from. Sources know agents, so these foreign keys stand in the migration alone.
    nameSourceId: uuid(),
    descriptionSourceId: uuid(),
    createdById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("agents_folded_idx").on(sql`desk.name_key(${t.name})`),
    index("agents_name_trgm_idx").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
    check("agents_name_present", sql`btrim(${t.name}) <> ''`),
    check("agents_not_own_parent", sql`${t.parentId} <> ${t.id}`),
    check("agents_people_have_no_parent", sql`${t.kind} <> 'person' or ${t.parentId} is null`),
  ],
);

// Agent names: other names a source may print, with the days they held.
export const agentNames = desk.table(
  "agent_names",
  {
    id: id(),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    name: text().notNull(),
    kind: agentNameKind().notNull(),
    validFrom: date(),
    validTo: date(),
    sourceId: uuid(),
  },
  (t) => [
    unique("agent_names_once").on(t.agentId, t.name, t.kind),
    index("agent_names_folded_idx").on(sql`desk.name_key(${t.name})`),
    index("agent_names_name_trgm_idx").using("gin", sql`lower(${t.name}) gin_trgm_ops`),
    check("agent_names_name_present", sql`btrim(${t.name}) <> ''`),
    check("agent_names_range", sql`${t.validFrom} <= ${t.validTo}`),
  ],
);

// Identifiers: what other registers call the agent; a scheme's value belongs to one agent.
export const identifiers = desk.table(
  "identifiers",
  {
    id: id(),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    scheme: text().notNull(),
    value: text().notNull(),
    sourceId: uuid(),
  },
  (t) => [
    uniqueIndex("identifiers_scheme_value_key").on(t.scheme, t.value),
    index("identifiers_agent_idx").on(t.agentId),
    index("identifiers_folded_idx").on(sql`lower(${t.value})`),
  ],
);

// Jurisdictions: a place that makes law. The slug stands in public addresses of bills.
export const jurisdictions = desk.table(
  "jurisdictions",
  {
    id: id(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: jurisdictionKind().notNull(),
  },
  (t) => [
    uniqueIndex("jurisdictions_slug_key").on(t.slug),
    check("jurisdictions_slug_form", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
  ],
);
