import { z } from "zod";
import {
  ballotOptions,
  billActionKinds,
  billNameKinds,
  chambers,
  jurisdictionKinds,
  voteResults,
} from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { parseEdtf } from "../dates/edtf";
import { exactText, line, recordId, requiredLine } from "../text";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens, as in an address.")
  .max(60);

const knownDay = z
  .string()
  .trim()
  .refine((text) => {
    const day = parseEdtf(text);
    return day?.from != null && day.to != null;
  }, "Give a day with a beginning and an end: 2020-07-24, 2020-07, 2020-07-24/2020-07-29.")
  .transform((text) => parseEdtf(text)?.edtf ?? text);

const plainDay = z
  .string()
  .refine((text) => text === "" || isDay(text), "Is not a day. Write 2020-07-23.")
  .transform((text) => (text === "" ? null : text))
  .nullable()
  .default(null);

export const jurisdictionInput = z.strictObject({
  slug,
  name: requiredLine(200, "Give the jurisdiction a name."),
  kind: z.enum(jurisdictionKinds),
});
export type JurisdictionInput = z.output<typeof jurisdictionInput>;

export const legislativeSessionInput = z.strictObject({
  jurisdictionId: recordId,
  slug,
  name: requiredLine(200, "Give the session a name."),
  startsOn: plainDay,
  endsOn: plainDay,
});
export type LegislativeSessionInput = z.output<typeof legislativeSessionInput>;

/** A bill: its identity is jurisdiction, session and identifier together. */
export const billInput = z.strictObject({
  legislativeSessionId: recordId,
  identifier: requiredLine(60, "Give the number as printed, such as HB 6004.").refine(
    (text) => /[a-z0-9]/i.test(text),
    "Has to hold a letter or a digit.",
  ),
  title: requiredLine(1000, "Give the title."),
  description: line(1000).default(""),
  titleSourceId: recordId.nullable().default(null),
  descriptionSourceId: recordId.nullable().default(null),
  names: z
    .array(
      z.strictObject({
        name: requiredLine(300, "Give the name or remove the row."),
        kind: z.enum(billNameKinds).default("everyday"),
        sourceId: recordId.nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
});
export type BillInput = z.output<typeof billInput>;

const version = z.coerce.number().int().min(1);

/** An edit: the whole bill again, over the version the person saw. */
export const billEdit = z.strictObject({ id: recordId, version, bill: billInput });
export type BillEdit = z.output<typeof billEdit>;

export const billActionInput = z.strictObject({
  billId: recordId,
  kind: z.enum(billActionKinds),
  chamber: z.enum(chambers).nullable().default(null),
  day: knownDay,
  description: exactText(1000).refine(
    (text) => text.trim() !== "",
    "Say what happened, as the source words it.",
  ),
  sourceId: recordId.nullable().default(null),
});
export type BillActionInput = z.output<typeof billActionInput>;

/** An edit of a step, over the version of the bill the person saw. */
export const billActionEdit = z.strictObject({ id: recordId, version, action: billActionInput });
export type BillActionEdit = z.output<typeof billActionEdit>;

/** A step or a vote that is taken out of a bill. */
export const billPartRemoval = z.strictObject({ id: recordId, billId: recordId, version });
export type BillPartRemoval = z.output<typeof billPartRemoval>;

const figure = z.coerce
  .number("Give a whole number.")
  .int("Is not a whole number.")
  .min(0, "Cannot be below zero.")
  .max(100_000);

/** A recorded division. Several sources' figures may stand beside each other. */
export const voteInput = z.strictObject({
  billId: recordId,
  chamber: z.enum(chambers),
  identifier: line(100).default(""),
  question: requiredLine(500, "Give the question in plain words."),
  day: knownDay,
  result: z.enum(voteResults),
  sourceId: recordId.nullable().default(null),
  counts: z
    .array(
      z.strictObject({
        yes: figure,
        no: figure,
        absent: figure.nullable().default(null),
        notVoting: figure.nullable().default(null),
        sourceId: recordId.nullable().default(null),
      }),
    )
    .max(20)
    .default([]),
  ballots: z
    .array(
      z.strictObject({
        printedName: requiredLine(200, "Give the name as printed."),
        option: z.enum(ballotOptions),
        agentId: recordId.nullable().default(null),
      }),
    )
    .max(2000)
    .default([]),
});
export type VoteInput = z.output<typeof voteInput>;

export const voteEdit = z.strictObject({ id: recordId, version, vote: voteInput });
export type VoteEdit = z.output<typeof voteEdit>;
