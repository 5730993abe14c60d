// The one typed error of the product. Two adapters translate it: forms (app/_server/run-action.ts) and
// HTTP problems (app/_server/run-route.ts). Anything else that is thrown is a fault of ours and is never shown.

export const errorCodes = [
  "not_signed_in",
  "not_allowed",
  "not_found",
  "invalid",
  "conflict",
  "too_many",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** A field's path, "attributions.0.role", and what is wrong with it. The empty path is the whole input. */
export type FieldProblems = Record<string, string[]>;

export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldProblems = {},
    /** What the caller may need to go on: the present version of a record, seconds to wait. */
    readonly detail: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

export const notFound = (what: string) => new DomainError("not_found", `There is no such ${what}.`);

export const invalid = (path: string, message: string) =>
  new DomainError("invalid", message, { [path]: [message] });

// What a guard of the database says, by the word its message begins with, or by the name of a constraint.
const guards: Record<string, { code: ErrorCode; message: string; field?: string }> = {
  two_person_rule: {
    code: "not_allowed",
    message: "Whoever wrote or changed an entry cannot approve it. Another editor has to.",
  },
  review_by_editor: { code: "not_allowed", message: "Only an editor can approve." },
  review_of_latest: {
    code: "conflict",
    message: "The entry or its source has changed since you opened it. Read the change, then decide.",
  },
  review_of_submitted: { code: "conflict", message: "This entry is not waiting for review." },
  status_move: { code: "conflict", message: "The entry cannot make this step from its present state." },
  approval_missing: {
    code: "conflict",
    message: "The entry or its source has changed since it was approved. It needs a new review.",
  },
  edition_approved: { code: "conflict", message: "Only an approved entry can be published." },
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
  users_email_key: {
    code: "conflict",
    field: "email",
    message: "There is already a user with this address.",
  },
};

type PostgresFault = { code: string; message: string; constraint_name?: string; cause?: unknown };

function faultOf(error: unknown): PostgresFault | null {
  for (
    let at = error as PostgresFault | undefined, depth = 0;
    at && depth < 4;
    at = at.cause as typeof at, depth++
  ) {
    if (typeof at === "object" && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) return at;
  }
  return null;
}

/** SQLSTATE of whatever the database refused, however the driver wrapped it; null for anything else. */
export const databaseCodeOf = (error: unknown): string | null => faultOf(error)?.code ?? null;

/** Turns what a guard of the database refused into our own error; gives back anything else as it came. */
export function readDatabaseError(error: unknown): unknown {
  const fault = faultOf(error);
  if (!fault) return error;
  const guard = guards[fault.message.split(":", 1)[0] ?? ""] ?? guards[fault.constraint_name ?? ""];
  if (guard) {
    return new DomainError(guard.code, guard.message, guard.field ? { [guard.field]: [guard.message] } : {});
  }
  // A row named in the input that is not there: 23503 is foreign_key_violation.
  if (fault.code === "23503") {
    return new DomainError("invalid", "The entry names a record that does not exist.");
  }
  // check_violation: a value no schema of ours had refused, and no guard above knows by name.
  if (fault.code === "23514") {
    return new DomainError("invalid", "A value does not fit the rules of the record. Nothing was saved.");
  }
  // unique_violation
  if (fault.code === "23505") {
    return new DomainError("conflict", "There is already a record with these particulars.");
  }
  return error;
}
