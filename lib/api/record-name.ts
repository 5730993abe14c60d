import { z } from "zod";
import type { BillAddress } from "../bills/profile";

// How a record is named in the path of a request for it. What cannot be a name names nothing.

const largest = 2_147_483_647;

/** By id, by number, or by the number as people say it: 1042 or S-1042. */
export const numberedName = (letter: "S" | "D") =>
  z.strictObject({
    id: z.string().transform((text, check): { id: string } | { number: number } => {
      const [, digits] = new RegExp(`^(?:${letter}-)?([1-9]\\d{0,9})$`, "i").exec(text) ?? [];
      if (digits && Number(digits) <= largest) return { number: Number(digits) };
      if (isId(text)) return { id: text.toLowerCase() };
      check.addIssue({ code: "custom", message: "Names no record." });
      return z.NEVER;
    }),
  });

/** An excerpt of a statement, by its place among them. */
export const excerptName = numberedName("S").extend({
  position: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});

/** By id, or by the last part of its address. */
export const agentName = z.strictObject({
  id: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9-]{1,100}$/),
});

/** By id, or by the three parts of its address. */
export const billName = z.strictObject({
  address: z
    .array(
      z
        .string()
        .toLowerCase()
        .regex(/^[a-z0-9-]{1,100}$/),
    )
    .transform((parts, check): { id: string } | BillAddress => {
      const [first = "", session, identifierSlug] = parts;
      if (parts.length === 1 && isId(first)) return { id: first };
      if (parts.length === 3 && session && identifierSlug) {
        return { jurisdiction: first, session, identifierSlug };
      }
      check.addIssue({ code: "custom", message: "Names no bill." });
      return z.NEVER;
    }),
});

/** An entry of the desk: by id alone. */
export const entryName = z.strictObject({ id: z.uuid() });

const isId = (text: string) => z.uuid().safeParse(text).success;
