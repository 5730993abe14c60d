import { migrate } from "@/db/migrate";
import type { Command } from "../command";
import { resolveDatabaseUrl } from "../resolve-database-url";

export const migrateCommands: Command[] = [
  {
    name: "migrate",
    summary: "Brings the database to the shape this release needs. Running it again changes nothing.",
    usage: "",
    async run(_input, io) {
      const found = await resolveDatabaseUrl(io);
      try {
        await migrate(found.url, { onStep: io.note });
      } finally {
        await found.release();
      }
      return { ok: true, data: {}, lines: ["The database is up to date."] };
    },
  },
];
