import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { requestEventKinds } from "../evidence-vocabulary";
import { captures } from "./captures";
import { createdAt, desk, id } from "./columns";
import { agents } from "./people";
import { users } from "./users";

export const requestEventKind = desk.enum("request_event_kind", requestEventKinds);

// Records requests: asking an agency for records under a freedom of information law, by the newsroom or by others.
export const recordsRequests = desk.table(
  "records_requests",
  {
    id: id(),
    // The public number, R-101: taken with the first public source it led to.
    number: integer(),
    // What was asked for, in one line.
    subject: text().notNull(),
    // The agency as printed; the matched record beside it.
    agencyName: text().notNull(),
    agencyId: uuid().references(() => agents.id, { onDelete: "restrict" }),
    // "Connecticut Freedom of Information Act".
    law: text().notNull().default(""),
    // The agency's own number.
    reference: text().notNull().default(""),
    requesterName: text().notNull(),
    requesterId: uuid().references(() => agents.id, { onDelete: "restrict" }),
    createdById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    createdAt: createdAt(),
    version: integer().notNull().default(1),
  },
  (t) => [
    uniqueIndex("records_requests_number_key").on(t.number),
    index("records_requests_agency_idx").on(t.agencyId),
    check("records_requests_subject", sql`btrim(${t.subject}) <> ''`),
    check("records_requests_agency", sql`btrim(${t.agencyName}) <> ''`),
    check("records_requests_requester", sql`btrim(${t.requesterName}) <> ''`),
  ],
);

// Request events: each step of a request, append-only. A letter has up to three days, which often differ: the day on
// it, the postmark, the day it came. A mistaken event is replaced by a later one and stays.
export const requestEvents = desk.table(
  "request_events",
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => recordsRequests.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    kind: requestEventKind().notNull(),
    // EDTF; each may be unknown.
    sentEdtf: text(),
    postmarkedEdtf: text(),
    receivedEdtf: text(),
    // The exemption or section of law a refusal names.
    exemption: text().notNull().default(""),
    note: text().notNull().default(""),
    replacesId: uuid().references((): AnyPgColumn => requestEvents.id, { onDelete: "restrict" }),
    recordedById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    recordedAt: createdAt(),
  },
  (t) => [
    unique("request_events_position_once").on(t.requestId, t.position),
    unique("request_events_replaced_once").on(t.replacesId),
  ],
);

// Released items: what came of a request, each tied to the file we hold of it. Append-only.
export const releasedItems = desk.table(
  "released_items",
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => recordsRequests.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    // The release it came with.
    eventId: uuid()
      .notNull()
      .references(() => requestEvents.id, { onDelete: "restrict" }),
    // Null: released, but no copy is held.
    captureId: uuid().references(() => captures.id, { onDelete: "restrict" }),
    description: text().notNull(),
    // What was blacked out or left out, as far as known.
    redactions: text().notNull().default(""),
    recordedById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    recordedAt: createdAt(),
  },
  (t) => [
    unique("released_items_position_once").on(t.requestId, t.position),
    unique("released_items_capture_once").on(t.captureId),
    index("released_items_event_idx").on(t.eventId),
    check("released_items_description", sql`btrim(${t.description}) <> ''`),
  ],
);
