import "server-only";
import { isPassingTrouble } from "@/lib/database-trouble";
import { faultRecord, log } from "@/lib/log";
import { newReference } from "./reference";

export type FaultAnswer = { reference: string; passing: boolean; message: string };

/** Logs what should not have happened, and says what may be told about it. */
export function reportFault(error: unknown, during: string): FaultAnswer {
  const reference = newReference();
  const passing = isPassingTrouble(error);
  log().error({ reference, during, ...faultRecord(error) }, "fault");
  const message = passing
    ? "The database cannot be reached or is busy. Nothing was saved; try again in a moment."
    : "Something went wrong on our side. Nothing was saved.";
  return { reference, passing, message };
}
