// The words people see for roles, invitations and mail.
import type { MailKind, MailState } from "@/db/accounts-vocabulary";
import { type UserRole, userRoles } from "@/db/vocabulary";
import type { InvitationState } from "@/lib/users/invitation-at";

export const userRoleLabels: Record<UserRole, string> = {
  reporter: "Reporter",
  editor: "Editor",
  admin: "Administrator",
};

export const roleSentences: Record<UserRole, string> = {
  reporter: "Logs statements and sources, and hands them in for review.",
  editor: "Also reviews what others wrote, publishes, corrects, and keeps the registry.",
  admin: "Also says who works here. Bound by the two-person rule like everybody.",
};

export const roleChoices = userRoles.map((id) => ({ id, label: userRoleLabels[id] }));

export const invitationStateLabels: Record<InvitationState, string> = {
  open: "Open",
  expired: "Has run out",
  accepted: "Accepted",
  revoked: "Revoked",
};

export const mailKindLabels: Record<MailKind, string> = {
  invitation: "Invitation",
  reset: "New password",
  assigned: "Assigned",
  changes_requested: "Changes requested",
  approved: "Approved",
  correction: "Correction",
  not_released: "Not released",
};

export const mailStateLabels: Record<MailState, string> = {
  waiting: "Waiting",
  sending: "On its way",
  sent: "Sent",
  kept: "Kept here",
  failed: "Failed",
  withdrawn: "Taken back",
};

export const entryName = ({ entry, number }: { entry: number | null; number: number | null }) =>
  number === null ? `E-${entry}` : `S-${number}`;

/** Said once after a form was sent. */
export function doneWords(done: unknown): string | null {
  return typeof done === "string" && Object.hasOwn(said, done) ? (said[done] ?? null) : null;
}

const said: Record<string, string> = {
  invited: "The invitation is on its way.",
  "sent-again": "Sent again. An earlier link no longer works.",
  revoked: "The invitation is revoked. Its link no longer works.",
  role: "The role is changed. All sessions and tokens of this person have ended.",
  disabled: "The account is disabled. All its sessions and tokens have ended.",
  "handed-over": "The open items are handed over.",
  factors: "The second factors are removed. Their sessions have ended; the password stays.",
  "mail-again": "The mail is sent once more.",
};
