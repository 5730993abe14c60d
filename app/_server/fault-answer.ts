import "server-only";
import { isPassingTrouble } from "@/lib/database-trouble";
import { causes, faultRecord, log } from "@/lib/log";
import { StorageAway } from "@/lib/storage/storage";
import { newReference } from "./reference";

export type FaultAnswer = { reference: string; passing: boolean; message: string };

const storageAwayMessage =
  "Files cannot be stored or read just now. Nothing was saved; try again in a moment.";

/** Logs what should not have happened, and says what may be told about it. */
export function reportFault(error: unknown, during: string): FaultAnswer {
  const reference = newReference();
  const storageAway = causes(error).some((cause) => cause instanceof StorageAway);
  const passing = storageAway || isPassingTrouble(error);
  log().error({ reference, during, ...faultRecord(error) }, "fault");
  if (storageAway) return { reference, passing, message: storageAwayMessage };
  const message = passing
    ? "The database cannot be reached or is busy. Nothing was saved; try again in a moment."
    : "Something went wrong on our side. Nothing was saved.";
  return { reference, passing, message };
}
