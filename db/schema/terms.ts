import { sql } from "drizzle-orm";
import { check, date, index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, desk, id } from "./columns";
import { agents, jurisdictions } from "./people";
import { sources } from "./sources";

// Offices: a seat or post (Popolo post), held by at most `seats` people at once.
export const offices = desk.table(
  "offices",
  {
    id: id(),
    title: text().notNull(),
    jurisdictionId: uuid().references(() => jurisdictions.id, { onDelete: "restrict" }),
    organizationId: uuid().references(() => agents.id, { onDelete: "restrict" }),
    seats: integer().notNull().default(1),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    check("offices_title_present", sql`btrim(${t.title}) <> ''`),
    check("offices_seats_positive", sql`${t.seats} >= 1`),
    unique("offices_once").on(t.title, t.jurisdictionId, t.organizationId).nullsNotDistinct(),
  ],
);

// Terms: someone's time in an office or role (Popolo membership). Start and end are EDTF texts with
// computed bounds; a null start is "not known", a null end "not known to have ended".
// Holding an office beyond its seats is refused by trigger terms_within_seats.
export const terms = desk.table(
  "terms",
  {
    id: id(),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: "restrict" }),
    organizationId: uuid().references(() => agents.id, { onDelete: "restrict" }),
    officeId: uuid().references(() => offices.id, { onDelete: "restrict" }),
    // How the role reads beside a name: "State senator, 25th district".
    role: text().notNull(),
    // As news style prints it after a name: "D-25". Empty when none.
    party: text().notNull().default(""),
    startEdtf: text(),
    startFrom: date(),
    startTo: date(),
    endEdtf: text(),
    endFrom: date(),
    endTo: date(),
    sourceId: uuid().references(() => sources.id, { onDelete: "restrict" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    // Lets an attribution prove that its term belongs to its agent.
    unique("terms_id_agent_key").on(t.id, t.agentId),
    index("terms_agent_idx").on(t.agentId),
    index("terms_office_idx").on(t.officeId),
    index("terms_organization_idx").on(t.organizationId).where(sql`${t.organizationId} is not null`),
    check("terms_role_present", sql`btrim(${t.role}) <> ''`),
    check("terms_start_bounds", sql`${t.startFrom} <= ${t.startTo}`),
    check("terms_end_bounds", sql`${t.endFrom} <= ${t.endTo}`),
    check("terms_order", sql`${t.startFrom} <= ${t.endTo}`),
  ],
);
