import { type SQL, sql } from "drizzle-orm";

/** How many retracted statements once stood in the timeline of a subject, as a column of another statement. */
export const retractedEntries = (subjectId: SQL): SQL =>
  sql`(select count(*)::int from record.retracted_places where subject_id = ${subjectId})`;
