import type { Database } from "@/db/connect";
import { auditEvents } from "@/db/schema";

/** What the audit log can say. A closed list, so that a search of the log finds all of a kind. */
export type AuditEvent =
  | "signed_in"
  | "sign_in_refused"
  | "sign_in_limited"
  | "signed_out"
  | "session_ended"
  | "second_factor_refused"
  | "second_factor_limited"
  | "authenticator_added"
  | "authenticator_removed"
  | "passkey_added"
  | "passkey_removed"
  | "recovery_codes_made"
  | "recovery_code_used"
  | "second_factors_forgotten"
  | "identity_confirmed"
  | "confirmation_refused"
  | "password_changed"
  | "user_added"
  | "user_disabled"
  | "role_changed"
  | "items_handed_over"
  | "invitation_sent"
  | "invitation_sent_again"
  | "invitation_asked_again"
  | "invitation_revoked"
  | "invitation_accepted"
  | "reset_asked"
  | "password_reset"
  | "mail_read"
  | "mail_sent_again"
  | "audit_exported"
  | "token_added"
  | "token_revoked"
  | "required_checks_set"
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
