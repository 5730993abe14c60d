import { z } from "zod";
import { bases } from "@/db/vocabulary";
import { parseEdtf } from "./edtf";

/** A day as EDTF, or null for not known; and whether the source states it or the newsroom worked it out. */
export const dayInput = z.strictObject({
  edtf: z
    .string()
    .trim()
    .max(64, "Is too long for a date.")
    .refine((text) => text === "" || parseEdtf(text) !== null, {
      message:
        "Is not a date Stet can read. Write 2020-09-15, 2020-09, 2020, 2020-09-15? or 2020-07-24/2020-09-15.",
    })
    .transform((text) => (text === "" ? null : (parseEdtf(text)?.edtf ?? null)))
    .nullable()
    .default(null),
  basis: z.enum(bases).default("stated"),
});

export type DayInput = z.output<typeof dayInput>;

export const unknownDay: DayInput = { edtf: null, basis: "stated" };

/** The bounds of a day, as the tables keep them. */
export function dayBounds(edtf: string | null): { from: string | null; to: string | null } {
  const parsed = edtf === null ? null : parseEdtf(edtf);
  return { from: parsed?.from ?? null, to: parsed?.to ?? null };
}
