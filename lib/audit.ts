import type { Database } from "@/db/connect";
import { auditEvents } from "@/db/schema";

/** What the audit log can say. A closed list, so that a search of the log finds all of a kind. */
export type AuditEvent =
  | "signed_in"
  | "sign_in_refused"
  | "sign_in_limited"
  | "signed_out"
  | "user_added"
  | "user_disabled"
  | "token_added"
  | "token_revoked"
  | "recording_described"
  | "transcript_tied";

/**
 * Writes down who did what to access, and to facts of a recording. An actor of null is the operator at the command line, the
 * worker, or somebody who is not signed in. Ids and words of the list only: never an address, a password or the text of an entry.
 */
export async function recordAuditEvent(
  db: Database,
  entry: {
    event: AuditEvent;
    actorId: string | null;
    subjectId?: string | null;
    detail?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  await db.insert(auditEvents).values(entry);
}
