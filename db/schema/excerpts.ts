import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { anchorStates, coverages, excerptOrigins, excerptPurposes } from "../evidence-vocabulary";
import { captures, captureTexts } from "./captures";
import { desk, id } from "./columns";
import { statements } from "./statements";

export const excerptPurpose = desk.enum("excerpt_purpose", excerptPurposes);
export const excerptOrigin = desk.enum("excerpt_origin", excerptOrigins);
export const coverage = desk.enum("coverage", coverages);
export const anchorState = desk.enum("anchor_state", anchorStates);

// Excerpts: the places in captures a statement rests on, in order. A part of the statement, so that an approval binds
// to them with the hash of the capture. Text by code points of one capture text; recordings by file time; a passage of
// a transcript has both.
export const excerpts = desk.table(
  "excerpts",
  {
    id: id(),
    statementId: uuid()
      .notNull()
      .references(() => statements.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    purpose: excerptPurpose().notNull().default("words"),
    origin: excerptOrigin().notNull().default("chosen"),
    captureId: uuid()
      .notNull()
      .references(() => captures.id, { onDelete: "restrict" }),
    textId: uuid().references(() => captureTexts.id, { onDelete: "restrict" }),
    start: integer(),
    end: integer(),
    exact: text().notNull().default(""),
    // Up to 32 code points before and after, so that a later text can be searched for the same place.
    prefix: text().notNull().default(""),
    suffix: text().notNull().default(""),
    page: integer(),
    // [page, x, y, width, height], PDF points from the top left corner.
    boxes: jsonb().$type<number[][]>(),
    fromMs: integer(),
    toMs: integer(),
    // For a range of a recording: what it lets one see or hear, and in neutral words what that is.
    coverage: coverage(),
    description: text().notNull().default(""),
  },
  (t) => [
    unique("excerpts_position_once").on(t.statementId, t.position),
    index("excerpts_capture_idx").on(t.captureId),
    index("excerpts_text_idx").on(t.textId),
    check(
      "excerpts_text_range",
      sql`(${t.textId} is null) = (${t.start} is null) and (${t.start} is null) = (${t.end} is null)
        and (${t.textId} is null) = (${t.exact} = '') and (${t.start} is null or (0 <= ${t.start} and ${t.start} < ${t.end}))`,
    ),
    check(
      "excerpts_time_range",
      sql`(${t.fromMs} is null) = (${t.toMs} is null) and (${t.fromMs} is null or (0 <= ${t.fromMs} and ${t.fromMs} < ${t.toMs}))`,
    ),
    check("excerpts_somewhere", sql`${t.textId} is not null or ${t.fromMs} is not null`),
    check("excerpts_clip_coverage", sql`${t.textId} is not null or ${t.coverage} is not null`),
  ],
);

// Excerpt anchors: where the passage of an excerpt stands in a later text of the same capture, or that it is lost.
export const excerptAnchors = desk.table(
  "excerpt_anchors",
  {
    excerptId: uuid()
      .notNull()
      .references(() => excerpts.id, { onDelete: "cascade" }),
    textId: uuid()
      .notNull()
      .references(() => captureTexts.id, { onDelete: "restrict" }),
    state: anchorState().notNull(),
    start: integer(),
    end: integer(),
    page: integer(),
    boxes: jsonb().$type<number[][]>(),
  },
  (t) => [
    primaryKey({ name: "excerpt_anchors_pkey", columns: [t.excerptId, t.textId] }),
    check(
      "excerpt_anchors_range",
      sql`(${t.state} = 'lost') = (${t.start} is null) and (${t.start} is null) = (${t.end} is null)`,
    ),
  ],
);
