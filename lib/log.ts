// The log: JSON lines on standard output. Ids and codes, never the words of an entry.
import pino, { type Logger } from "pino";
import { env } from "./env";

const secrets = [
  "password",
  "token",
  "secret",
  "cookie",
  "authorization",
  "*.password",
  "*.token",
  "*.secret",
  "*.cookie",
  "*.authorization",
  "headers",
  "body",
];

let logger: Logger | undefined;

export function log(): Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, redact: { paths: secrets, censor: "[redacted]" } });
  return logger;
}

/**
 * What may be written down of a thrown value: its kind and where it came from. Messages of database errors quote
 * the row or the parameters they are about, so only their code is kept.
 */
export function faultRecord(error: unknown): Record<string, unknown> {
  const chain = causes(error);
  const database = chain.find(isDatabaseError);
  const [outer] = chain;
  return {
    kind: outer instanceof Error ? outer.name : typeof outer,
    ...(database
      ? { code: database.code, constraint: database.constraint_name, table: database.table_name }
      : { message: outer instanceof Error ? outer.message : undefined, code: codeOf(outer) }),
    frames: outer instanceof Error ? framesOf(outer) : [],
  };
}

/** A thrown value and what caused it, outermost first. */
export function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 6; ) {
    chain.push(at);
    at = at instanceof Error ? at.cause : undefined;
  }
  return chain;
}

type DatabaseError = Error & { code: string; constraint_name?: string; table_name?: string };

export function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && error.name === "PostgresError" && typeof codeOf(error) === "string";
}

export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
};

// A stack begins with the message; only its frames are kept.
const framesOf = (error: Error) =>
  (error.stack ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 12);
