import "server-only";
import { reportFault } from "@/app/_server/fault-answer";
import { HttpError, problemOf, problemResponse } from "@/app/_server/problem";
import { newReference } from "@/app/_server/reference";
import { refusalOf } from "@/lib/database-trouble";

/** What may be told of anything thrown while a file comes in. */
export function refuseUpload(error: unknown): Response {
  const refusal = error instanceof HttpError ? error : refusalOf(error);
  if (refusal) {
    const problem = problemOf(refusal, newReference());
    const tooLarge = "detail" in refusal && refusal.detail.tooLarge === true;
    return problemResponse(tooLarge ? { ...problem, status: 413, code: "too_large" } : problem);
  }
  const { reference, passing, message } = reportFault(error, "upload");
  return problemResponse({
    status: passing ? 503 : 500,
    code: passing ? "unavailable" : "failed",
    detail: message,
    reference,
    headers: passing ? { "retry-after": "5" } : {},
  });
}
