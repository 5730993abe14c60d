import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { mediaKinds, soundStates } from "../evidence-vocabulary";
import { captures } from "./captures";
import { createdAt, desk, id } from "./columns";
import { users } from "./users";

export const mediaKind = desk.enum("media_kind", mediaKinds);
export const soundState = desk.enum("sound_state", soundStates);

// Media: what is known of a recording. The times of a recording are milliseconds of file time from its start.
export const media = desk.table(
  "media",
  {
    captureId: uuid()
      .primaryKey()
      .references(() => captures.id, { onDelete: "restrict" }),
    kind: mediaKind().notNull(),
    durationMs: integer(),
    width: integer(),
    height: integer(),
    frameRate: real(),
    sound: soundState().notNull().default("unknown"),
    // The clock burned into the picture: what it reads ("2020-07-24 14:03:27") at which moment of file time.
    clockReads: text().notNull().default(""),
    clockAtMs: integer(),
    clockNote: text().notNull().default(""),
    version: integer().notNull().default(1),
  },
  (t) => [
    check("media_clock_whole", sql`(${t.clockReads} <> '') = (${t.clockAtMs} is not null)`),
    check(
      "media_clock_form",
      sql`${t.clockReads} = '' or ${t.clockReads} ~ '^(\\d{4}-\\d{2}-\\d{2} )?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?$'`,
    ),
    check("media_duration", sql`${t.durationMs} >= 0`),
  ],
);

// Transcripts: the cues of a caption file, tied to the recording they belong to. The file itself is a capture.
export const transcripts = desk.table(
  "transcripts",
  {
    id: id(),
    captureId: uuid()
      .notNull()
      .references(() => captures.id, { onDelete: "restrict" }),
    mediaCaptureId: uuid().references(() => captures.id, { onDelete: "restrict" }),
    language: text().notNull().default("en"),
    // Who transcribed: a person, an agency, a program, as people would say it.
    madeBy: text().notNull().default(""),
    cueCount: integer().notNull(),
    // Cues the file holds that could not be read; each is named in the report.
    brokenCount: integer().notNull().default(0),
    report: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    version: integer().notNull().default(1),
  },
  (t) => [
    unique("transcripts_capture_once").on(t.captureId),
    index("transcripts_media_idx").on(t.mediaCaptureId),
  ],
);

// Cues: one timed line of a transcript as the file has it. Append-only; a correction lies over it.
export const cues = desk.table(
  "cues",
  {
    id: id(),
    transcriptId: uuid()
      .notNull()
      .references(() => transcripts.id, { onDelete: "restrict" }),
    position: integer().notNull(),
    startMs: integer().notNull(),
    endMs: integer().notNull(),
    speaker: text().notNull().default(""),
    text: text().notNull(),
  },
  (t) => [
    unique("cues_position_once").on(t.transcriptId, t.position),
    check("cues_times", sql`0 <= ${t.startMs} and ${t.startMs} <= ${t.endMs}`),
  ],
);

// Cue corrections: what a cue should say, who says so and why. The latest counts; the cue itself stays.
export const cueCorrections = desk.table(
  "cue_corrections",
  {
    id: id(),
    cueId: uuid()
      .notNull()
      .references(() => cues.id, { onDelete: "restrict" }),
    text: text().notNull(),
    speaker: text().notNull().default(""),
    reason: text().notNull().default(""),
    madeById: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: createdAt(),
  },
  (t) => [index("cue_corrections_cue_idx").on(t.cueId, t.id)],
);
