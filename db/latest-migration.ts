import journal from "./migrations/meta/_journal.json";

/** When the newest migration of this release was made, as Drizzle's own table keeps it (milliseconds). */
export const latestMigration = Math.max(...journal.entries.map(({ when }) => when));
