import { z } from "zod";
import { correctionKinds, publicStatuses } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { isStorable } from "../text";

// The query parameters of lists. A parameter that is not named here, or stands twice, is refused: an address that asks
// for something else than it gets would look like an answer.

const day = z
  .string()
  .refine(isDay, "Is not a day. Write 2020-09-16.")
  .meta({ override: { type: "string", format: "date" } });

const bill = z
  .string()
  .toLowerCase()
  .regex(
    /^(\/?bills\/)?[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$|^[0-9a-f-]{36}$/,
    "Is neither the id nor the address of a bill. Write ct/2020-js/hb-6004.",
  )
  .transform((text) => text.replace(/^\/?bills\//, ""))
  .meta({
    override: { type: "string" },
    description: "The id of a bill, or its address: ct/2020-js/hb-6004.",
  });

const agent = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9-]{1,100}$/, "Is neither an id nor the last part of an address.")
  .meta({ override: { type: "string" }, description: "The id, or the last part of the address: bob-duff." });

const words = z
  .string()
  .trim()
  .min(1, "Is empty.")
  .max(200, "Is longer than 200 characters.")
  .refine(isStorable, "Contains a character that cannot be searched.")
  .meta({ override: { type: "string", minLength: 1, maxLength: 200 } });

const page = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, "Is not a whole number from 1 to 100.")
    .default("25")
    .transform(Number)
    .meta({ override: asInteger }),
  cursor: z.string().max(4000).optional().describe("The `next` of the page before."),
};

export const statementsQuery = z.strictObject({
  person: agent.optional(),
  organization: agent.optional(),
  bill: bill.optional(),
  from: day.optional().describe("The first day, of those that statements are filed under."),
  to: day.optional().describe("The last day."),
  q: words.optional().describe("Words to find, in words, summary and names."),
  status: z
    .enum(publicStatuses, "Is no status of a public statement.")
    .optional()
    .describe("Without it, all but the retracted."),
  ...page,
});

export const correctionsQuery = z.strictObject({
  kind: z.enum(correctionKinds, "Is no kind of notice.").optional(),
  person: agent.optional(),
  organization: agent.optional(),
  bill: bill.optional(),
  from: day.optional().describe("The first day of issue."),
  to: day.optional().describe("The last day."),
  ...page,
});

export const recordsQuery = z.strictObject({
  q: words.optional().describe("A name to find, or its beginning."),
  ...page,
});

export const sourcesQuery = z.strictObject(page);

// On the way in it is the text of a number.
function asInteger({ jsonSchema }: { jsonSchema: Record<string, unknown> }) {
  delete jsonSchema.pattern;
  Object.assign(jsonSchema, { type: "integer", minimum: 1, maximum: 100, default: 25 });
}
