import { z } from "zod";
import { readDayInput } from "./read-day";

/** A date as a person types it ("15 Sep 2020", "about July 2020", or EDTF), as EDTF; null when it is not known. */
export const typedDay = z.string().transform((text, check) => {
  const reading = readDayInput(text);
  if (!("problem" in reading)) return reading.edtf;
  check.addIssue({ code: "custom", message: reading.problem });
  return z.NEVER;
});
