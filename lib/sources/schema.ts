import { z } from "zod";
import { sourceDisclosures } from "@/db/evidence-vocabulary";
import { sourceKinds } from "@/db/vocabulary";
import { isDay } from "../dates/calendar";
import { dayInput, unknownDay } from "../dates/schema";
import { exactText, line, recordId, requiredLine, webAddress } from "../text";

/** The document that proves a statement. Day issued, day published and day captured are three things. */
export const sourceInput = z.strictObject({
  title: requiredLine(500, "Give the source a title. Without one on the page, say what it is."),
  kind: z.enum(sourceKinds).default("web_page"),
  publisherName: line(300).default(""),
  publisherId: recordId.nullable().default(null),
  url: webAddress.default(""),
  issued: dayInput.default(unknownDay),
  published: dayInput.default(unknownDay),
  /** An exact day; empty means today. */
  capturedOn: z
    .string()
    .refine((text) => text === "" || isDay(text), "Is not a day. Write 2020-09-16.")
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null),
  obtained: line(500).default(""),
  text: exactText(2_000_000).default(""),
  /** How much of it readers see. Null: as it was, and for a new source what is usual for its kind. */
  disclosure: z.enum(sourceDisclosures).nullable().default(null),
});

export type SourceInput = z.output<typeof sourceInput>;

/** All that is said of a document; its text is worked on where it is quoted. */
export const sourceFacts = sourceInput.omit({ text: true });
export type SourceFacts = z.output<typeof sourceFacts>;

/** An edit: everything said of the source again, over the version the person saw. */
export const sourceEdit = z.strictObject({
  id: recordId,
  version: z.coerce.number().int().min(1),
  source: sourceFacts,
});
export type SourceEdit = z.output<typeof sourceEdit>;
