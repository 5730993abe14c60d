import { z } from "zod";
import { apiPresentEntry } from "./entry";

/** What an error answer holds: RFC 9457, with a word for programs and, by field, what was wrong. */
export const apiProblem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What went wrong, in a sentence."),
    code: z
      .string()
      .describe(
        "The same in a word: not_signed_in, not_allowed, not_found, invalid, conflict, stale_version, …",
      ),
    reference: z.string().describe("Names this answer in the log of the server."),
    version: z.int().optional().describe("The present version, where the one asked for is no longer it."),
    present: apiPresentEntry.optional(),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .describe("JSON pointer into the body, or the name of a parameter after a slash."),
          field: z.string(),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: "Problem" });
