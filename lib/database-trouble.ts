import { readDatabaseError } from "./database-errors";
import { DomainError } from "./errors";
import { causes, codeOf, isDatabaseError } from "./log";

// The driver's words for a server that is not there, the system's, and SQLSTATE: connections (08), shutting down
// (57P), no connection left (53\w{3}), a lock or a statement that took too long, a deadlock.
const passing =
  /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-5]|57014|53\w{3}|55P03|40001|40P01)$/;

/** Whether a fault is the database being away or busy, so that trying again in a moment makes sense. */
export const isPassingTrouble = (error: unknown): boolean =>
  causes(error).some((cause) => passing.test(codeOf(cause) ?? ""));

/**
 * What a thrown value refuses, in our own words, or null when it is a fault: a refusal of ours, of a guard of the
 * database, or of the database itself to keep a value.
 */
export function refusalOf(error: unknown): DomainError | null {
  const known = readDatabaseError(error);
  if (known instanceof DomainError) return known;
  const code = codeOf(causes(error).find(isDatabaseError)) ?? "";
  // Data exceptions, and a value too long for an index.
  if (code.startsWith("22") || code === "54000") {
    return new DomainError(
      "invalid",
      "Something that was sent cannot be kept: too long, out of range, or a character that cannot be stored.",
    );
  }
  if (code === "23514") return new DomainError("invalid", "The entry breaks a rule of the record.");
  if (code === "23505") return new DomainError("conflict", "This is in the record already.");
  return null;
}
