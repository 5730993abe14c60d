import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import type { AgentProfile } from "../profile";
import { agentIdOf } from "./agent-id";

/** A public person, or a public organization or group, by id or slug. */
export async function publicAgent(
  db: Database,
  kind: "person" | "organization",
  idOrSlug: string,
): Promise<AgentProfile | null> {
  const [row] = await db.execute<{ profile: AgentProfile }>(
    sql`select profile from record.agents where id = ${agentIdOf(kind, idOrSlug)}`,
  );
  return row?.profile ?? null;
}
