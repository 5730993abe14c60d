import { z } from "zod";
import { apiPresentEntry } from "./entry";

/** How words that are not proved compare with the passage of the source that comes closest. */
export const apiUnproved = z
  .strictObject({
    match: z
      .enum(["differs", "absent", "no_excerpt"])
      .describe("Other words stand there, none that come near, or no passage is cited."),
    stretch: z.int().nullable().describe("Which stretch between omission marks, from 1."),
    closest: z.string().nullable().describe("The passage of the source as it stands there."),
    difference: z
      .array(z.strictObject({ kind: z.enum(["same", "source", "quoted"]), text: z.string() }))
      .nullable()
      .describe("Word by word: what both have, only the source, or only the words of the entry."),
  })
  .meta({ id: "UnprovedWords" });

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
        "The same in a word: not_signed_in, not_allowed, not_found, invalid, conflict, stale_version, words_unproved, …",
      ),
    reference: z.string().describe("Names this answer in the log of the server."),
    version: z.int().optional().describe("The present version, where the one asked for is no longer it."),
    present: apiPresentEntry.optional(),
    unproved: apiUnproved.optional(),
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
