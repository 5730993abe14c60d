import "server-only";
import { refusalOf } from "@/lib/database-trouble";
import { log } from "@/lib/log";
import { reportFault } from "./fault-answer";
import { HttpError, problemOf } from "./problem";
import { newReference } from "./reference";

/** What may be told, in one line of text, of anything thrown where a file or another plain thing was asked for. */
export function plainRefusal(error: unknown): Response {
  const refusal = error instanceof HttpError ? error : refusalOf(error);
  if (refusal) {
    const { status, detail, code, reference } = problemOf(refusal, newReference());
    if (status >= 500) log().error({ reference, status, code }, "refused");
    return line(status, status >= 500 ? `${detail} Reference: ${reference}` : detail);
  }
  const { reference, passing, message } = reportFault(error, "file");
  return line(
    passing ? 503 : 500,
    `${message} Reference: ${reference}`,
    passing ? { "retry-after": "5" } : {},
  );
}

const line = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
