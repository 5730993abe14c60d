import { z } from "zod";
import { agentKinds, agentNameKinds } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { dayInput, unknownDay } from "../dates/schema";
import { line, recordId, requiredLine } from "../text";

const plainDay = z
  .string()
  .refine((text) => text === "" || isDay(text), "Is not a day. Write 2020-09-16.")
  .transform((text) => (text === "" ? null : text))
  .nullable()
  .default(null);

/** A person, organization or group that can speak. */
export const agentInput = z.strictObject({
  kind: z.enum(agentKinds),
  name: requiredLine(300, "Give the name."),
  sortName: line(300).default(""),
  description: line(300).default(""),
  nameSourceId: recordId.nullable().default(null),
  descriptionSourceId: recordId.nullable().default(null),
  parentId: recordId.nullable().default(null),
  names: z
    .array(
      z.strictObject({
        name: requiredLine(300, "Give the name or remove the row."),
        kind: z.enum(agentNameKinds).default("alias"),
        validFrom: plainDay,
        validTo: plainDay,
        sourceId: recordId.nullable().default(null),
      }),
    )
    .max(50, "An agent has at most 50 other names.")
    .default([]),
  identifiers: z
    .array(
      z.strictObject({
        scheme: requiredLine(60, "Name the register."),
        value: requiredLine(200, "Give the identifier."),
        sourceId: recordId.nullable().default(null),
      }),
    )
    .max(50, "An agent has at most 50 identifiers.")
    .default([]),
});
export type AgentInput = z.output<typeof agentInput>;

export const agentEdit = z.strictObject({
  id: recordId,
  version: z.coerce.number().int().min(1),
  agent: agentInput,
});
export type AgentEdit = z.output<typeof agentEdit>;

export const officeInput = z.strictObject({
  title: requiredLine(300, "Give the office a title."),
  jurisdictionId: recordId.nullable().default(null),
  organizationId: recordId.nullable().default(null),
  seats: z.coerce.number().int().min(1, "An office has at least one seat.").max(1000).default(1),
  sourceId: recordId.nullable().default(null),
});
export type OfficeInput = z.output<typeof officeInput>;

export const officeEdit = z.strictObject({
  id: recordId,
  version: z.coerce.number().int().min(1),
  office: officeInput,
});
export type OfficeEdit = z.output<typeof officeEdit>;

/** Someone's time in an office or role. An unknown start or end is left empty. */
export const termInput = z.strictObject({
  agentId: recordId,
  organizationId: recordId.nullable().default(null),
  officeId: recordId.nullable().default(null),
  role: requiredLine(300, "Say how the role reads beside a name."),
  party: line(30).default(""),
  start: dayInput.default(unknownDay),
  end: dayInput.default(unknownDay),
  sourceId: recordId.nullable().default(null),
});
export type TermInput = z.output<typeof termInput>;

/** An edit: the whole term again, over the version the person saw. It stays with the same person. */
export const termEdit = z.strictObject({
  id: recordId,
  version: z.coerce.number().int().min(1),
  term: termInput,
});
export type TermEdit = z.output<typeof termEdit>;
