// The closed word lists of invitations and mail. Imports nothing, like db/vocabulary.ts.

/** What a mail is about. These concern an entry; "not_released": its scheduled release was refused. */
export const entryMailKinds = [
  "assigned",
  "changes_requested",
  "approved",
  "correction",
  "not_released",
] as const;
export type EntryMailKind = (typeof entryMailKinds)[number];
export const mailKinds = ["invitation", "reset", ...entryMailKinds] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * How far a mail has come. Kept: no mail server is configured, and it stays readable here. Withdrawn: taken back, or
 * nobody to send it to, before it went.
 */
export const mailStates = ["waiting", "sending", "sent", "kept", "failed", "withdrawn"] as const;
export type MailState = (typeof mailStates)[number];
