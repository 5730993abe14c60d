import { z } from "zod";
import { requestEventKinds } from "@/db/evidence-vocabulary";
import { dayInput } from "../dates/schema";
import { exactText, line, recordId, requiredLine } from "../text";

// The inputs of records requests, one schema each. Unknown keys are refused.

/** Asking an agency for records under a freedom of information law, by the newsroom or by somebody else. */
export const requestInput = z.strictObject({
  subject: requiredLine(500, "Say in one line what was asked for."),
  /** As printed; the matched record beside it. */
  agencyName: requiredLine(300, "Name the agency as it is printed."),
  agencyId: recordId.nullable().default(null),
  law: line(300).default(""),
  /** The agency's own number. */
  reference: line(200).default(""),
  requesterName: requiredLine(300, "Name whoever asked."),
  requesterId: recordId.nullable().default(null),
});
export type RequestInput = z.output<typeof requestInput>;

/** An edit: the whole request again, over the version the person saw. Its events are not part of it. */
export const requestEdit = z.strictObject({
  id: recordId,
  version: z.coerce.number().int().min(1),
  request: requestInput,
});
export type RequestEdit = z.output<typeof requestEdit>;

/** A day as EDTF, or null for not known. A letter may have three of them, and they often differ. */
const requestDay = dayInput.shape.edtf;

/** One step of a request. It is never changed: a mistaken one is replaced by a later one, and both stay. */
export const requestEventInput = z.strictObject({
  requestId: recordId,
  kind: z.enum(requestEventKinds, "Say what happened."),
  sent: requestDay,
  postmarked: requestDay,
  received: requestDay,
  /** The exemption or section of law a refusal names. */
  exemption: line(500).default(""),
  note: exactText(5_000).default(""),
  /** The event this one stands in place of. */
  replacesId: recordId.nullable().default(null),
});
export type RequestEventInput = z.output<typeof requestEventInput>;

/** What came with a release, tied to the file that is held of it. Without a file: released, but no copy is held. */
export const releasedItemInput = z.strictObject({
  requestId: recordId,
  eventId: recordId,
  captureId: recordId.nullable().default(null),
  description: requiredLine(500, "Say in one line what was released."),
  redactions: line(1_000).default(""),
});
export type ReleasedItemInput = z.output<typeof releasedItemInput>;
