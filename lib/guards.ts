import type { ErrorCode } from "./errors";
import { queueGuards } from "./queue-guards";
import { registryGuards } from "./registry-guards";
import { reviewGuards } from "./review-guards";

export type Guard = { code: ErrorCode; message: string; field?: string };

// What a guard of the database says, by the word its message begins with, or by the name of a constraint.
export const guards: Record<string, Guard> = {
  ...reviewGuards,
  ...queueGuards,
  ...registryGuards,
  status_move: { code: "conflict", message: "The entry cannot make this step from its present state." },
  edition_approved: { code: "conflict", message: "Only an approved entry can be published." },
  correction_of_published: { code: "conflict", message: "Only a published entry is corrected." },
  correction_stays: {
    code: "conflict",
    message: "A correction that was issued or withdrawn never changes. Open another one.",
  },
  corrections_one_open: { code: "conflict", message: "A correction of this entry is open already." },
  notice_missing: { code: "conflict", message: "A published statement changes only by a correction." },
  version_kept: { code: "conflict", message: "What readers saw before stays at its address." },
  retraction_alone: {
    code: "conflict",
    field: "kind",
    message:
      "A retraction leaves the words as readers saw them. Withdraw this correction and open a retraction, or choose another kind.",
  },
  withdrawal_whole: {
    code: "conflict",
    message: "A correction is withdrawn when the entry is again what readers see.",
  },
  notice_issued: { code: "conflict", message: "Readers see a notice as it was issued." },
  words_unproved: {
    code: "conflict",
    field: "words",
    message:
      "The words are not found at the cited place of the source. An entry is published only when they are.",
  },
  excerpt_citable: {
    code: "invalid",
    field: "excerpts",
    message:
      "This file cannot be cited: it is not stored and verified yet, or it is not known out of which file it was made.",
  },
  excerpt_of_source: {
    code: "invalid",
    field: "excerpts",
    message: "The words of a statement are cited from its own source. Cite another source for context.",
  },
  excerpt_holds: {
    code: "invalid",
    field: "excerpts",
    message: "These words do not stand at this place of the source.",
  },
  whole_words: {
    code: "invalid",
    field: "excerpts",
    message: "Words are cited whole: an excerpt begins or ends inside a word of the source.",
  },
  excerpt_of_recording: {
    code: "invalid",
    field: "excerpts",
    message: "A range of time needs a recording.",
  },
  excerpt_within_recording: {
    code: "invalid",
    field: "excerpts",
    message: "The range ends after the end of the recording.",
  },
  silent_footage: {
    code: "invalid",
    field: "excerpts",
    message: "Footage without sound cannot prove words. Cite it for context.",
  },
  capture_stays: { code: "conflict", message: "A stored file never changes and is never deleted." },
  capture_not_ready: { code: "conflict", message: "The file is not stored and verified yet." },
  capture_parent: { code: "invalid", field: "parentId", message: "A file cannot be made out of itself." },
  captures_once_in_source: {
    code: "conflict",
    field: "file",
    message: "This source already holds exactly this file.",
  },
  released_by_release: {
    code: "invalid",
    field: "eventId",
    message: "An item comes with a release of the same request.",
  },
  replaces_own_event: {
    code: "invalid",
    field: "replacesId",
    message: "An event replaces one of the same request.",
  },
  request_events_replaced_once: {
    code: "conflict",
    field: "replacesId",
    message: "This event has been replaced already. Replace the one that stands in its place.",
  },
  released_items_capture_once: {
    code: "conflict",
    field: "captureId",
    message: "This file is already tied to a release.",
  },
  quoted_words: {
    code: "invalid",
    field: "attributions",
    message:
      "The words of a quoted voice have to stand, letter by letter, inside the words of the statement.",
  },
  speaker_missing: {
    code: "invalid",
    field: "attributions",
    message: "Add at least one speaker or signatory. A title as printed is enough.",
  },
  seats_taken: {
    code: "conflict",
    field: "officeId",
    message: "This office is already held on those days by as many people as it has seats.",
  },
  published_stays: { code: "conflict", message: "What is published is never deleted." },
  address_stays: { code: "conflict", message: "Number, slug and author of an entry never change." },
  bills_identity_key: {
    code: "conflict",
    field: "identifier",
    message: "This bill is already in the registry.",
  },
  statement_bills_once: { code: "invalid", field: "bills", message: "Each bill can be named once." },
  identifiers_scheme_value_key: {
    code: "conflict",
    field: "identifiers",
    message: "This identifier already belongs to another record.",
  },
  statement_links_not_itself: {
    code: "invalid",
    field: "links",
    message: "An entry cannot be linked to itself.",
  },
  terms_order: { code: "invalid", field: "end", message: "The end lies before the beginning." },
  legislative_sessions_range: {
    code: "invalid",
    field: "endsOn",
    message: "The last day lies before the first.",
  },
  agent_names_range: { code: "invalid", field: "names", message: "A name ends before it begins." },
  agent_names_once: { code: "invalid", field: "names", message: "Each other name can be given once." },
  bill_names_once: { code: "invalid", field: "names", message: "Each other name can be given once." },
  agents_not_own_parent: { code: "invalid", field: "parentId", message: "It cannot be part of itself." },
  agents_people_have_no_parent: {
    code: "invalid",
    field: "parentId",
    message: "A person is not part of an organization. Add a role instead.",
  },
  ballots_printed_once: { code: "invalid", field: "ballots", message: "Each printed name has one ballot." },
  ballots_agent_once: { code: "invalid", field: "ballots", message: "Each person has one ballot in a vote." },
  jurisdictions_slug_key: {
    code: "conflict",
    field: "slug",
    message: "Another jurisdiction has this short form.",
  },
  legislative_sessions_slug_key: {
    code: "conflict",
    field: "slug",
    message: "Another session of this jurisdiction has this short form.",
  },
  offices_once: { code: "conflict", field: "title", message: "This office is already in the registry." },
  last_admin: {
    code: "conflict",
    field: "role",
    message: "This is the last administrator. Make somebody else one first.",
  },
  invitation_over: { code: "conflict", message: "This invitation was accepted, revoked or has run out." },
  invitation_stays: { code: "conflict", message: "Address and role of an invitation never change." },
  reset_over: { code: "conflict", message: "This link was used, replaced or has run out." },
  mail_settled: { code: "conflict", message: "This mail has gone already, or was taken back." },
  invitations_one_open: {
    code: "conflict",
    field: "email",
    message: "There is already an invitation to this address. Send it again, or revoke it.",
  },
  code_once: {
    code: "not_signed_in",
    field: "code",
    message: "This code was used already. Try the next one.",
  },
  authenticator_stays: {
    code: "conflict",
    message: "Remove the authenticator first, then set up another one.",
  },
  session_ended: { code: "not_signed_in", message: "You are no longer signed in. Sign in again." },
  passkeys_credential_key: { code: "conflict", message: "This passkey is in use here already." },
  users_email_key: {
    code: "conflict",
    field: "email",
    message: "There is already a user with this address.",
  },
};
