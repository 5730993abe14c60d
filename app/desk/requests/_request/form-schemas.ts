// What the forms of records requests send: the inputs of the commands, with days as people type them.
import { z } from "zod";
import { typedDay } from "@/lib/dates/typed-day";
import {
  type ReleasedItemInput,
  type RequestEdit,
  releasedItemInput,
  requestEventInput,
  requestInput,
} from "@/lib/requests/schema";
import { recordId } from "@/lib/text";

export const requestEditForm = z
  .strictObject({ ...requestInput.shape, id: recordId, version: z.coerce.number().int().min(1) })
  .transform(({ id, version, ...request }): RequestEdit => ({ id, version, request }));

export const requestEventForm = requestEventInput.extend({
  sent: typedDay,
  postmarked: typedDay,
  received: typedDay,
});

// A release is chosen as its request and its event, since a file may be tied to any of them.
const chosenRelease = z.string().transform((text, check) => {
  const [requestId, eventId] = text.split("/").map((part) => recordId.safeParse(part).data);
  if (requestId && eventId) return { requestId, eventId };
  check.addIssue({ code: "custom", message: "Choose the release it came with." });
  return z.NEVER;
});

export const releaseChoice = ({ requestId, eventId }: { requestId: string; eventId: string }) =>
  `${requestId}/${eventId}`;

const itemFields = releasedItemInput
  .omit({ requestId: true, eventId: true })
  .extend({ release: chosenRelease });

export const releasedItemForm = itemFields.transform(
  ({ release, ...item }): ReleasedItemInput => ({ ...release, ...item }),
);

/** The same from the page of a source, which goes with it; there it is always about a file. */
export const tiedFileForm = itemFields
  .extend({ sourceId: recordId, captureId: recordId })
  .transform(({ release, sourceId, ...item }) => ({ sourceId, item: { ...release, ...item } }));
