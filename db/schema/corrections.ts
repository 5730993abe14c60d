import { sql } from "drizzle-orm";
import { check, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { correctionKinds, correctionStates } from "../vocabulary";
import { createdAt, desk, id, instant } from "./columns";
import { statements } from "./statements";
import { users } from "./users";

export const correctionKind = desk.enum("correction_kind", correctionKinds);
export const correctionState = desk.enum("correction_state", correctionStates);

// Corrections: the public notice on a published statement, and how far it has come. While one is open the entry can
// be edited again, under the two-person rule; readers go on seeing the edition until it is issued. Kind and note are
// part of the content an approval binds to. An issued or withdrawn one never changes.
export const corrections = desk.table(
  "corrections",
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: "restrict" }),
    kind: correctionKind().notNull(),
    // For readers: what was wrong, and what is right.
    note: text().notNull(),
    state: correctionState().notNull().default("draft"),
    openedById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    openedAt: createdAt(),
    // Filled by trigger when it is issued: the text as approved, and the moment by the clock of the database.
    contentHash: text(),
    issuedAt: instant(),
    issuedById: uuid().references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [
    uniqueIndex("corrections_one_open")
      .on(t.statementId)
      .where(sql`${t.state} not in ('issued', 'withdrawn')`),
    index("corrections_statement_idx").on(t.statementId, t.openedAt),
    check("corrections_note_present", sql`${t.state} in ('draft', 'withdrawn') or btrim(${t.note}) <> ''`),
    check(
      "corrections_issued_whole",
      sql`(${t.state} = 'issued') = (${t.issuedAt} is not null) and (${t.state} = 'issued') = (${t.issuedById} is not null)`,
    ),
  ],
);
