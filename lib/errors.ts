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
