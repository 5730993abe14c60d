// What a reader is told when a page could not be made, and what is written down about it.
import type { ReactElement } from "react";
import { ZodError } from "zod";
import { FaultNotice, NotFoundNotice, UnavailableNotice, UnreadableNotice } from "@/components/shell/notice";
import { isPassingTrouble } from "@/lib/database-trouble";
import { DomainError } from "@/lib/errors";
import { causes, faultRecord, isDatabaseError, log } from "@/lib/log";
import { newReference } from "./reference";

export type Failure = { status: 400 | 404 | 500 | 503; title: string; body: ReactElement };

export const notFoundFailure = (what: string): Failure => ({
  status: 404,
  title: "Not on the record",
  body: <NotFoundNotice what={what} />,
});

export const unreadableFailure = (): Failure => ({
  status: 400,
  title: "This address cannot be read",
  body: <UnreadableNotice />,
});

/** Faults of ours are logged, once, under the reference the reader is given; faults of the address are not. */
export function failureOf(error: unknown, path: string): Failure {
  if (error instanceof DomainError && error.code !== "invalid") return notFoundFailure("page");
  if (error instanceof DomainError || error instanceof ZodError) return unreadableFailure();
  const reference = newReference();
  const unreachable = isPassingTrouble(error);
  log().error({ reference, path, unreachable, fault: faultRecord(error) }, "A reader page failed");
  // What PostgreSQL calls a data exception comes from a value in the address.
  if (causes(error).some((cause) => isDatabaseError(cause) && cause.code.startsWith("22"))) {
    return unreadableFailure();
  }
  return unreachable
    ? {
        status: 503,
        title: "The record cannot be reached",
        body: <UnavailableNotice reference={reference} />,
      }
    : { status: 500, title: "Something went wrong", body: <FaultNotice reference={reference} /> };
}
