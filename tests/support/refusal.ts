import { expect } from "vitest";
import { DomainError } from "@/lib/errors";

/** What an act was refused with. Fails when it was not refused, or not by a rule of ours. */
export async function refusal(act: Promise<unknown>): Promise<DomainError> {
  const outcome = await act.then(
    () => "nothing was refused",
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(DomainError);
  return outcome as DomainError;
}

type DatabaseFault = { code?: string; message: string; constraint?: string };

/** The outermost database error an SQL statement was refused with, whatever the driver wrapped it in. */
export async function databaseFault(act: Promise<unknown>): Promise<DatabaseFault> {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).not.toBeNull();
  let at = outcome as { code?: string; message: string; cause?: unknown; constraint_name?: string };
  while (at.code === undefined && at.cause) at = at.cause as typeof at;
  return { code: at.code, message: at.message, constraint: at.constraint_name };
}
