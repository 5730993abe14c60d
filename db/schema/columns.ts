import { customType, pgSchema, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** The working record: drafts, reviews, revisions, registry, people with an account. */
export const desk = pgSchema("desk");

/** The published edition: all that readers, feeds, search and the public API can see. */
export const record = pgSchema("record");

/** Primary key, sortable by the time of making. */
export const id = () =>
  uuid()
    .primaryKey()
    .$defaultFn(() => v7());

export const instant = () => timestamp({ withTimezone: true });

export const createdAt = () => instant().notNull().defaultNow();

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
