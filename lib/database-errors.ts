import { DomainError } from "./errors";
import { guards } from "./guards";

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
